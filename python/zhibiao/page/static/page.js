// The page: search, filters, sorting, the chosen figure.  After annotated.js, in one script.

(() => {
  "use strict";

  const $ = id => document.getElementById(id);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const told = id => JSON.parse($(id).textContent);
  const data = told("data"), words = told("words");
  const root = document.documentElement;
  const stacked = window.matchMedia("(max-width: 899px)");

  // ---- words in two languages -------------------------------------------------------------------------
  const lang = () => (root.lang === "en" ? 1 : 0);
  const word = (key, ...values) => {
    let next = 0;
    return (words[key]?.[lang()] ?? key).replace(/\{\}/g, () => values[next++]);
  };
  const note = key => words[key]?.[2 + lang()] ?? "";

  function make(tag, { text, key, values = [], ...attributes } = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    if (key) {
      element.dataset.w = key;
      if (values.length) element.dataset.n = values.join("|");
      element.textContent = word(key, ...values);
    } else if (text !== undefined) element.textContent = text;
    element.append(...children);
    return element;
  }

  function translate() {
    for (const element of $$("[data-w]")) {
      element.textContent = word(element.dataset.w, ...(element.dataset.n?.split("|") ?? []));
    }
    for (const element of $$("[data-w-note]")) element.title = note(element.dataset.wNote);
    for (const name of ["aria-label", "placeholder", "title"]) {
      for (const element of $$(`[data-w-${name}]`)) {
        element.setAttribute(name, word(element.getAttribute(`data-w-${name}`)));
      }
    }
  }

  $("language").addEventListener("click", () => {
    root.lang = lang() ? "zh-CN" : "en";
    $("language").lang = lang() ? "zh-CN" : "en";
    translate();
    nameTheme();
    filter();
  });

  // ---- dark and light -----------------------------------------------------------------------------------
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : dark.matches);

  function nameTheme() {
    const label = $("theme").querySelector("[data-w]");
    label.dataset.w = isDark() ? "page.theme_light" : "page.theme";
    label.textContent = word(label.dataset.w);
    $("theme").setAttribute("aria-pressed", String(isDark()));
  }

  $("theme").addEventListener("click", () => { root.dataset.theme = isDark() ? "light" : "dark"; nameTheme(); });
  dark.addEventListener("change", nameTheme);
  $("print").addEventListener("click", () => window.print());

  // ---- texts, rows ----------------------------------------------------------------------------------------
  const texts = $$("article.zb-text").map(element => new AnnotatedText(element));
  const textOf = id => texts.find(text => text.has(id));
  const rows = $$("#table tbody tr"), figureRows = $$("#figures tbody tr");
  const rowOfFigure = new Map(figureRows.map(row => [row.dataset.id, row]));
  const rowsOf = new Map();
  for (const row of rows) {
    for (const id of [row.dataset.target, row.dataset.result]) {
      if (id) rowsOf.set(id, [...(rowsOf.get(id) ?? []), row]);
    }
  }
  const nameOf = row => row.querySelector(".go").textContent;
  const say = message => { $("said").textContent = message; };

  // ---- tabs -------------------------------------------------------------------------------------------------
  const tabs = $$("[role=tab]");

  function open(tab, focus = false) {
    for (const one of tabs) {
      const on = one === tab;
      one.setAttribute("aria-selected", String(on));
      one.tabIndex = on ? 0 : -1;
      $(one.getAttribute("aria-controls")).hidden = !on;
    }
    if (focus) tab.focus();
  }

  const panel = () => tabs.find(tab => tab.getAttribute("aria-selected") === "true").id.slice(4);

  for (const tab of tabs) {
    tab.addEventListener("click", () => open(tab));
    tab.addEventListener("keydown", event => {
      const at = tabs.indexOf(tab);
      const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
      if (next === undefined) return;
      event.preventDefault();
      open(tabs[(next + tabs.length) % tabs.length], true);
    });
  }

  // ---- the chosen figure ------------------------------------------------------------------------------------
  let from = null;  // where Escape and "back to the table" return to

  const line = (key, ...value) => [make("dt", { key }), make("dd", {}, ...value)];
  const chip = (group, name) => make("span", { key: `${group}.${name}`, class: `chip chip-${group}-${name}` });

  const lastDigit = power => (power < 0 ? `0.${"0".repeat(-power - 1)}1` : `1${"0".repeat(power)}`);

  function facts(one) {
    const value = one.value2 ? `${one.value} – ${one.value2}` : one.value;
    const section = one.section && data.sections[one.section]?.[0];
    const remarks = ["estimated", "optional"].filter(name => one[name]).map(name => make("span", { key: `page.${name}` }));
    return make("dl", {},
      ...line("page.subject", make("bdi", { text: one.subject ?? "—" })),
      ...line("page.value", make("span", { text: value, class: "exact" })),
      ...line("page.unit", one.unit ? make("bdi", { text: one.unit }) : make("span", { key: "page.no_unit" })),
      ...line("page.bound", make("span", { key: `bound.${one.bound}` })),
      ...line("page.measure", chip("measure", one.measure)),
      ...line("page.role", chip("role", one.role)),
      ...line("page.period", one.period ? make("span", { text: one.period }) : make("span", { key: "page.not_told" })),
      ...line("page.digits", make("bdi", { text: lastDigit(one.digit ?? 0) + (one.unit ?? "") })),
      ...line("page.offsets", make("span", { key: "page.offsets_of", values: [one.begin, one.end] })),
      ...(one.page ? line("page.page", make("span", { key: "page.page_of", values: [one.page] })) : []),
      ...(section ? line("page.section", make("bdi", { text: section })) : []),
      ...(remarks.length ? line("page.remarks", ...remarks) : []));
  }

  function places(id) {
    const found = rowsOf.get(id) ?? [];
    if (!found.length) return make("p", { class: "in" }, make("span", { key: "page.in_no_row" }));
    const links = found.map(row => make("a", { class: "in-row", href: `#${row.id}`, "data-in": row.id, text: nameOf(row) }));
    return make("p", { class: "in" }, make("span", { key: "page.in_rows" }), " ", ...links.flatMap(link => [link, " "]));
  }

  function card(id) {
    const one = data.figures[id], box = $("details");
    const close = make("button", { type: "button", class: "close-details", key: "page.close_details" });
    close.addEventListener("click", leave);
    const back = make("button", { type: "button", class: "back", key: "page.to_row" });
    back.addEventListener("click", toRow);
    const buttons = [back, close];
    if (textOf(id)) {
      const show = make("button", { type: "button", class: "show", key: "page.to_text" });
      show.addEventListener("click", () => textOf(id).select(id, { focus: true }));
      buttons.unshift(show);
    }
    box.replaceChildren(
      make("h2", {}, make("bdi", { text: one.text }), " ", make("a", { class: "permanent", href: `#${id}`, text: `#${id}` })),
      make("div", { class: "buttons" }, ...buttons), facts(one), places(id));
    box.hidden = false;
    box.scrollTop = 0;
  }

  function paintRows(id, row) {
    for (const one of $$("tr.chosen")) { one.classList.remove("chosen"); one.removeAttribute("aria-current"); }
    const shown = [row ?? rowsOf.get(id)?.[0], rowOfFigure.get(id)].filter(Boolean);
    for (const one of shown) { one.classList.add("chosen"); one.setAttribute("aria-current", "true"); }
    return shown;
  }

  const near = element => { if (!element.closest("[hidden]")) element.scrollIntoView({ block: "nearest" }); };

  function remember(id, push) {
    try { history[push ? "pushState" : "replaceState"]({ id }, "", `#${id}`); } catch { /* a page without an address */ }
  }

  // Chooses a figure: its details, its rows, its sentences.  `row` where it was chosen in the table of targets.
  function choose(id, { row = null, by = "link", origin = document.activeElement } = {}) {
    const one = data.figures[id];
    if (!one) return point(id, origin);
    from = origin;
    remember(id, by === "link" && stacked.matches);
    card(id);
    const shown = paintRows(id, row);
    const partners = row ? [row.dataset.target, row.dataset.result].filter(Boolean) : [];
    if (by !== "text") textOf(id)?.select(id, { also: partners });
    if (!(stacked.matches && textOf(id))) shown.forEach(near);
    say(word("page.chosen", one.text, one.subject ?? ""));
    return true;
  }

  // A claim or a number that was not understood has a place in the text and no details.
  function point(id, origin) {
    const text = textOf(id);
    if (!text) return false;
    from = origin;
    remember(id, stacked.matches);
    return text.select(id, { focus: true });
  }

  function leave() {
    const to = from;
    $("details").hidden = true;
    paintRows("");
    for (const text of texts) text.clear();
    try { history.replaceState(null, "", location.pathname + location.search); } catch { /* as above */ }
    to?.focus?.();
    from = null;
  }

  // Back to the row of what is chosen: in the open table if it has one, else among all figures.
  function toRow() {
    const chosen = $$("tr.chosen");
    const row = chosen.find(one => !one.closest("[hidden]")) ?? chosen.at(-1);
    if (!row) return;
    open($(`tab-${row.closest(".panel").id.slice(6)}`));
    row.scrollIntoView({ block: "center" });
    row.querySelector(".go").focus({ preventScroll: true });
  }

  for (const text of texts) {
    text.addEventListener("select", event => {
      for (const other of texts) if (other !== text) other.clear();
      if (event.detail.by === "pointer" && !choose(event.detail.id, { by: "text" })) return;
    });
    text.addEventListener("leave", leave);
  }

  document.addEventListener("click", event => {
    const link = event.target.closest("[data-row], [data-figure], [data-to], [data-in], [data-span]");
    const row = event.target.closest("tr.row");
    if (event.ctrlKey || event.metaKey || event.shiftKey || (!link && !row)) return;
    if (!link && (String(getSelection()) || !row.querySelector(".go"))) return;
    event.preventDefault();
    follow(link ?? row.querySelector(".go"));
  });

  function follow(link) {
    const { row, figure, to, in: inside, span } = link.dataset;
    if (row) return choose($(row).dataset.target, { row: $(row), origin: link });
    if (figure) return choose(figure, { origin: link });
    if (to) return choose(to, { row: link.closest("#table tr"), origin: link });
    if (inside) { open($("tab-targets")); paintRows(link.dataset.id ?? "", $(inside)); return toRow(); }
    return texts.find(text => text.element.dataset.paper === link.dataset.paper)?.reveal(...span.split("-").map(Number));
  }

  // ---- keys in tables -----------------------------------------------------------------------------------------
  function move(event) {
    const link = event.target.closest?.("tr.row a");
    if (!link || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = link.closest("tr"), all = $$("tr.row:not([hidden])", row.parentElement), at = all.indexOf(row);
    const own = $$("a", row), next = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const step = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    const to = next ? own[own.indexOf(link) + next] : step === undefined ? undefined : all[step]?.querySelector(".go");
    if (next === undefined && step === undefined) return;
    event.preventDefault();
    to?.focus();
  }

  document.addEventListener("keydown", event => {
    if (event.key === "Escape" && !event.defaultPrevented && !event.target.closest?.(".zb-text")) {
      if (event.target.id === "search" && event.target.value) return;
      if (!$("details").hidden) leave();
      return;
    }
    move(event);
  });

  // ---- sorting --------------------------------------------------------------------------------------------------
  const collator = new Intl.Collator("zh-CN", { numeric: true });

  function keyOf(row, at, kind) {
    const cell = row.cells[at];
    if (kind === "rank") return cell.dataset.k === undefined ? null : Number(cell.dataset.k);
    const text = (cell.querySelector(".go") ?? cell).textContent.trim();
    return kind === "number" ? Number(text) : text || null;
  }

  // Rows with nothing in the column stay last either way; equal rows keep the order of the text.
  function sort(button) {
    const head = button.closest("th"), table = head.closest("table"), body = table.tBodies[0];
    const state = { none: "ascending", ascending: "descending", descending: "none" }[head.getAttribute("aria-sort")];
    for (const other of $$("th[aria-sort]", table)) other.setAttribute("aria-sort", other === head ? state : "none");
    const original = table.id === "table" ? rows : figureRows, sign = state === "descending" ? -1 : 1;
    const keys = new Map(original.map(row => [row, keyOf(row, head.cellIndex, button.dataset.kind)]));
    const compare = (a, b) => (typeof a === "number" ? a - b : collator.compare(a, b));
    const sorted = state === "none" ? original : [...original].sort((a, b) => {
      const [left, right] = [keys.get(a), keys.get(b)];
      if (left === null || right === null) return (left === null) - (right === null);
      return sign * compare(left, right);
    });
    body.append(...sorted);
    const how = word(state === "none" ? "page.text_order" : `page.${state}`);
    say(`${word("page.sort")} ${button.textContent.trim()}: ${how}`);
  }

  for (const button of $$("button.sort")) button.addEventListener("click", () => sort(button));

  // ---- search and filters ------------------------------------------------------------------------------------------
  const choices = $$("select[data-by]");
  const chosen = () => Object.fromEntries(choices.map(one => [one.dataset.by, one.value]));
  const plain = new Map([...rows, ...figureRows].map(row => [row, ""]));
  const plainOf = row => plain.get(row) || (plain.set(row, AnnotatedText.plain(row.textContent)), plain.get(row));

  const inSection = (section, wanted) => section === wanted || data.sections[section]?.[1] === wanted;
  const asFigure = (one, want) =>
    (!want.measure || one.measure === want.measure) && (!want.role || one.role === want.role) &&
    (!want.section || inSection(one.section, want.section));
  const asRow = (row, want) => ["verdict", "asked", "already"].every(by => !want[by] || row.dataset[by] === want[by]);
  const figuresOf = row => [row.dataset.target, row.dataset.result].filter(Boolean).map(id => data.figures[id]);

  let match = -1;

  function filter() {
    const want = chosen(), query = AnnotatedText.plain($("search").value.trim());
    const holds = row => !query || plainOf(row).includes(query);
    const ofRow = Boolean(want.verdict || want.asked || want.already);
    const passes = id => Boolean(data.figures[id]) && asFigure(data.figures[id], want) &&
      (!ofRow || (rowsOf.get(id) ?? []).some(row => asRow(row, want)));
    for (const row of rows) {
      row.hidden = !(asRow(row, want) && figuresOf(row).some(one => asFigure(one, want)) && holds(row));
    }
    for (const row of figureRows) row.hidden = !(passes(row.dataset.id) && holds(row));
    const filtered = Object.values(want).some(Boolean);
    for (const text of texts) text.filter(id => !filtered || passes(id));
    match = -1;
    const places = texts.reduce((sum, text) => sum + text.find(query), 0);
    tell(query && texts.length ? places : null);
    $("filters").classList.toggle("active", filtered);
  }

  function tell(places) {
    const count = all => all.filter(row => !row.hidden).length;
    const counts = [count(rows), rows.length, count(figureRows), figureRows.length];
    const parts = [word("page.shown", ...counts)];
    if (places !== null) parts.push(word("page.places", places));
    $("shown").textContent = parts.join(" · ");
    $("panel-targets").querySelector(".none").hidden = counts[0] > 0;
    $("panel-figures").querySelector(".none").hidden = counts[2] > 0;
    for (const id of ["previous", "next"]) $(id).disabled = !places;
  }

  function step(by) {
    const all = texts.flatMap(text => text.matches.map((_, at) => [text, at]));
    if (!all.length) return;
    match = (match + by + all.length + (match < 0 && by < 0 ? 1 : 0)) % all.length;
    const [text, at] = all[match];
    text.showMatch(at);
    say(`${match + 1}/${all.length}`);
  }

  let waiting = 0;
  const soon = () => { clearTimeout(waiting); waiting = setTimeout(filter, 120); };

  $("search").addEventListener("input", event => { if (!event.isComposing) soon(); });
  $("search").addEventListener("compositionend", soon);
  $("find").addEventListener("submit", event => {
    event.preventDefault();
    clearTimeout(waiting);
    const fresh = match < 0;
    if (fresh) filter();
    step(1);
  });
  $("search").addEventListener("keydown", event => {
    if (event.key === "Enter" && event.shiftKey) { event.preventDefault(); step(-1); }
  });
  $("next").addEventListener("click", () => step(1));
  $("previous").addEventListener("click", () => step(-1));
  for (const one of choices) one.addEventListener("change", filter);
  $("reset").addEventListener("click", () => {
    for (const one of choices) one.value = "";
    $("search").value = "";
    filter();
    $("search").focus();
  });

  // ---- addresses: #f12 a figure, #r3 a row, #c1 a claim, #u0 a number not understood ------------------------------------
  function visit() {
    const id = decodeURIComponent(location.hash.slice(1));
    if (id in data.figures) choose(id, { by: "address" });
    else if (/^r\d+$/.test(id) && $(id)) choose($(id).dataset.target, { row: $(id), by: "address" });
    else if (textOf(id)) textOf(id).select(id);
  }

  window.addEventListener("popstate", event => {
    if (event.state?.id || location.hash) visit();
    else { $("details").hidden = true; for (const text of texts) text.clear(); }
  });

  // ---- printing shows what is filtered, all sections open ------------------------------------------------------------------
  root.classList.add("js");
  open(tabs[0]);
  if (!stacked.matches) $("filters").open = true;
  nameTheme();
  tell(null);
  visit();
  performance.mark("zhibiao-ready");
})();
