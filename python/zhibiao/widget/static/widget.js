// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0
//
// The notebook widget around AnnotatedText (annotated.js stands before this in one module).  What the model
// holds is shown; what a person asks for is sent to Python, which answers with other content or a refusal.
// Texts of reports are only ever text nodes and values of fields.

let views = 0;

// [name, group of its words or kind of its field]
const FIELDS = [
  ["subject", "text"], ["value", "text"], ["value2", "text"], ["unit", "text"], ["bound", "bound"],
  ["measure", "measure"], ["role", "role"], ["period", "text"], ["estimated", "flag"], ["optional", "flag"],
];
const LONGEST_FIGURE = 40;

// An element; `on…` are listeners, what is no attribute is a property, strings among children are text.
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name in element && name !== "list" && name !== "form") element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children.filter(child => child !== null));
  return element;
}

class ReportView {
  #model;
  #root;
  #prefix = `zb${++views}-`;
  #off = new Set();      // "role.target", "measure.rank": what the filter leaves out
  #adding = null;        // { begin, end, text } while a missed figure is described
  #listeners = [];

  constructor(model, el) {
    this.#model = model;
    this.#root = make("div", { className: "zb-widget" });
    el.append(this.#root);
    this.#on("change:content", () => this.#draw());
    this.#on("change:lang", () => this.#draw());
    this.#on("change:selected", () => this.#follow());
    this.#on("msg:custom", message => this.#answered(message));
    this.#draw();
  }

  close() {
    for (const [name, listener] of this.#listeners) this.#model.off(name, listener);
    this.text.clear();
    this.#root.remove();
  }

  #on(name, listener) {
    this.#model.on(name, listener);
    this.#listeners.push([name, listener]);
  }

  get #content() { return this.#model.get("content"); }
  get #selected() { return this.#model.get("selected") ?? null; }
  get #figure() { return this.#selected === null ? null : this.#content.rows[this.#selected] ?? null; }

  #word(name, ...values) {
    const both = this.#model.get("words")[name];
    const told = both ? both[this.#model.get("lang") === "zh" ? 0 : 1] : name;
    return values.reduce((text, value) => text.replace("{}", () => value), told);
  }

  #send(message) { this.#model.send(message); }

  // ---- drawing

  #draw() {
    const switched = this.#root.contains(document.activeElement) && document.activeElement.matches(".zb-language");
    const scrolled = [...this.#root.querySelectorAll("[data-scroll]")].map(pane => pane.scrollTop);
    this.#root.lang = this.#model.get("lang") === "zh" ? "zh-CN" : "en";
    this.#root.style.setProperty("--zb-height", `${Number(this.#model.get("height"))}px`);
    this.text = AnnotatedText.build(this.#content.text, { prefix: this.#prefix });
    this.text.addEventListener("select", event => this.#chosen(event.detail));
    this.text.addEventListener("leave", () => this.#choose(null));
    this.rows = this.#rows();
    this.details = make("section", { className: "zb-details", "aria-label": this.#word("ui.details") });
    this.status = make("p", { className: "zb-status", role: "status" });
    this.#root.replaceChildren(this.#textPane(), this.#sidePane());
    for (const row of this.#content.rows) {
      if (row.corrected.length) for (const link of this.text.elements(row.id)) link.classList.add("zb-corrected");
    }
    [...this.#root.querySelectorAll("[data-scroll]")].forEach((pane, i) => { pane.scrollTop = scrolled[i] ?? 0; });
    this.#filter();
    this.#follow(false);
    if (switched) this.#root.querySelector(".zb-language").focus({ preventScroll: true });
  }

  #textPane() {
    const pane = make("div", {
      className: "zb-pane", tabIndex: -1, role: "region", "aria-label": this.#word("ui.text"), "data-scroll": "",
      onmouseup: () => this.#offer(), onkeyup: () => this.#offer(),
    }, this.text.element);
    return pane;
  }

  #sidePane() {
    const switched = this.#model.get("lang") === "zh" ? "en" : "zh";
    const language = make("button", {
      type: "button", className: "zb-language", lang: switched === "zh" ? "zh-CN" : "en",
      onclick: () => { this.#model.set("lang", switched); this.#model.save_changes(); },
    }, this.#word("ui.language"));
    this.offer = make("button", { type: "button", className: "zb-offer", hidden: true, onclick: () => this.#add() });
    return make("div", { className: "zb-side" },
      make("div", { className: "zb-top" }, make("p", { className: "zb-hint" }, this.#word("ui.hint")), language),
      this.#legend(), this.rows, this.status, this.offer, this.details, this.#kept());
  }

  #legend() {
    const groups = ["role", "measure"].map(group => {
      const used = new Set(this.#content.rows.map(row => row[group]));
      const names = Object.keys(this.#model.get("words"))
        .filter(name => name.startsWith(`${group}.`) && used.has(name.slice(group.length + 1)));
      return make("fieldset", {}, make("legend", {}, this.#word(`ui.${group}`)), ...names.map(name => this.#choice(name)));
    });
    this.count = make("p", { className: "zb-count", "aria-live": "polite" });
    return make("details", { className: "zb-legend", open: true },
      make("summary", {}, this.#word("ui.filter")), ...groups, this.count);
  }

  #choice(name) {
    const [group, kind] = name.split(".");
    const many = this.#content.rows.filter(row => row[group] === kind).length;
    const swatch = make("span", { className: "zb-swatch zb-mark zb-figure", "aria-hidden": "true" }, String(many));
    swatch.dataset[group] = kind;
    const box = make("input", {
      type: "checkbox", checked: !this.#off.has(name), "data-name": name,
      onchange: () => { this.#off[box.checked ? "delete" : "add"](name); this.#filter(); },
    });
    return make("label", {}, box, swatch, this.#word(name));
  }

  #filter() {
    const shown = row => !this.#off.has(`role.${row.role}`) && !this.#off.has(`measure.${row.measure}`);
    const on = new Set(this.#content.rows.filter(shown).map(row => row.id));
    this.text.filter(id => !id.startsWith("f") || on.has(id));
    for (const row of this.rows.querySelectorAll("[data-id]")) row.hidden = !on.has(row.dataset.id);
    this.count.textContent = this.#word("ui.shown", on.size, this.#content.rows.length);
    this.#stopAt(this.#visible().find(row => row.tabIndex === 0) ?? this.#visible()[0]);
  }

  // ---- rows

  #rows() {
    const items = this.#content.rows.map((row, number) => make("li", {
      className: "zb-row", role: "option", id: `${this.#prefix}row-${row.id}`, tabIndex: -1,
      "data-id": row.id, "aria-selected": "false", onclick: () => this.#choose(number),
    },
    make("span", { className: "zb-number" }, `${row.bound === "=" || row.bound === "range" ? "" : row.bound + " "}${row.text}`),
    make("span", { className: "zb-subject" }, row.subject),
    make("span", { className: "zb-told" }, [this.#word(`measure.${row.measure}`), this.#word(`role.${row.role}`), row.period]
      .filter(Boolean).join(" · "), row.corrected.length ? make("strong", {}, ` · ${this.#word("ui.corrected")}`) : null)));
    return make("ul", {
      className: "zb-rows", role: "listbox", "aria-label": this.#word("ui.rows"), "data-scroll": "",
      onkeydown: event => this.#pressed(event),
    }, ...items);
  }

  #visible() { return [...this.rows.children].filter(row => !row.hidden); }

  #stopAt(row) {
    for (const other of this.rows.querySelectorAll('[tabindex="0"]')) other.tabIndex = -1;
    if (row) row.tabIndex = 0;
  }

  #pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const visible = this.#visible(), at = visible.indexOf(event.target.closest(".zb-row"));
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      visible[at]?.click();
      return;
    }
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: visible.length - 1 }[event.key];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const row = visible[Math.min(Math.max(next, 0), visible.length - 1)];
    this.#stopAt(row);
    row.focus();
  }

  // ---- choosing, in the text, in the rows, and from Python

  #chosen({ id, by }) {
    if (by === "call") return;
    const row = this.#content.rows.findIndex(one => one.id === id);
    if (row >= 0) this.#choose(row);
    else if (id.startsWith("u")) this.#describe(this.#content.text.marks[id]);
    else this.#choose(null);
  }

  #choose(number) {
    this.#adding = null;
    if (number === this.#selected) { this.#follow(); return; }
    this.#model.set("selected", number);
    this.#model.save_changes();
    this.#follow();  // some hosts tell of changes from elsewhere only
  }

  // Shows what is chosen; `scroll` brings its sentence and its row into view, inside the widget alone.
  #follow(scroll = true) {
    const figure = this.#figure;
    for (const row of this.rows.querySelectorAll('[aria-selected="true"]')) row.setAttribute("aria-selected", "false");
    if (figure) {
      this.text.select(figure.id, { scroll: false });
      const row = [...this.rows.children][this.#selected];
      row.setAttribute("aria-selected", "true");
      this.#stopAt(row);
      if (scroll) {
        ReportView.#reveal(this.text.elements(figure.id)[0], this.text.element.parentElement);
        ReportView.#reveal(row, this.rows);
      }
    } else {
      this.text.clear();
    }
    this.#drawDetails();
  }

  static #reveal(element, pane) {
    if (!element) return;
    const inner = element.getBoundingClientRect(), outer = pane.getBoundingClientRect();
    if (inner.top >= outer.top && inner.bottom <= outer.bottom) return;
    pane.scrollTop += inner.top - outer.top - (pane.clientHeight - inner.height) / 2;
  }

  // ---- the chosen figure, and its fields

  #drawDetails() {
    const figure = this.#adding ? null : this.#figure;
    if (!figure && !this.#adding) {
      this.details.replaceChildren(make("p", { className: "zb-hint" }, this.#word("ui.none_chosen")));
      return;
    }
    const shown = figure ?? {
      subject: "", value: (this.#adding.text.match(/[\d.]+/) ?? [""])[0], value2: "", unit: "", bound: "=",
      measure: "amount", role: "achievement", period: "", estimated: false, optional: false, corrected: [],
    };
    this.fields = new Map(FIELDS.map(([name, kind]) => [name, this.#field(name, kind, shown)]));
    this.why = make("input", { type: "text", name: "why", autocomplete: "off" });
    this.who = make("input", { type: "text", name: "who", value: this.#model.get("who"), autocomplete: "off" });
    this.refusal = make("p", { className: "zb-refusal", role: "alert", id: `${this.#prefix}refusal` });
    const labelled = (name, input, mark = "") => make("label", { className: `zb-field zb-${name}` },
      make("span", {}, this.#word(`ui.${name}`) + mark), input);
    const form = make("form", { onsubmit: event => { event.preventDefault(); this.#keep(shown); } },
      make("h4", {}, this.#adding ? `${this.#word("ui.add")}: ${this.#adding.text}` : figure.text), this.refusal,
      ...FIELDS.map(([name]) => labelled(name, this.fields.get(name), shown.corrected.includes(name) ? " ✎" : "")),
      labelled("why", this.why), labelled("who", this.who),
      make("div", { className: "zb-acts" },
        make("button", { type: "submit" }, this.#word(this.#adding ? "ui.keep_add" : "ui.keep")),
        this.#adding
          ? make("button", { type: "button", onclick: () => { this.#adding = null; this.#follow(); } }, this.#word("ui.cancel"))
          : make("button", { type: "button", className: "zb-remove", onclick: () => this.#remove(figure) }, this.#word("ui.remove"))));
    this.details.replaceChildren(form);
  }

  #field(name, kind, shown) {
    if (kind === "flag") return make("input", { type: "checkbox", name, checked: shown[name] });
    if (kind === "text") return make("input", { type: "text", name, value: shown[name], autocomplete: "off", spellcheck: false });
    const names = Object.keys(this.#model.get("words")).filter(word => word.startsWith(`${kind}.`));
    const options = names.map(word => {
      const value = word.slice(kind.length + 1), sign = kind === "bound" ? `${value} ` : "";
      return make("option", { value, selected: value === shown[name] }, sign + this.#word(word));
    });
    return make("select", { name }, ...options);
  }

  #said() {
    const who = this.who.value.trim();
    if (who !== this.#model.get("who")) { this.#model.set("who", who); this.#model.save_changes(); }
    return { why: this.why.value.trim(), who };
  }

  #changes(shown) {
    const fields = {};
    for (const [name, input] of this.fields) {
      const now = input.type === "checkbox" ? input.checked : input.value.trim();
      if (now !== shown[name]) fields[name] = now;
    }
    return fields;
  }

  #keep(shown) {
    this.#refuse("", "");
    if (this.#adding) {
      const { value } = shown, fields = { value, ...this.#changes(shown) };
      this.#send({ type: "add", begin: this.#adding.begin, end: this.#adding.end, fields, ...this.#said() });
      return;
    }
    const fields = this.#changes(shown);
    if (!Object.keys(fields).length) { this.status.textContent = this.#word("ui.nothing"); return; }
    this.#send({ type: "correct", begin: shown.begin, end: shown.end, fields, ...this.#said() });
  }

  #remove(figure) {
    this.#send({ type: "remove", begin: figure.begin, end: figure.end, ...this.#said() });
  }

  #answered(message) {
    if (message.type === "refused") { this.#refuse(message.field, message.message); return; }
    this.#adding = null;
    this.#drawDetails();
    this.rows.querySelector('[tabindex="0"]')?.focus({ preventScroll: true });
    this.status.textContent = message.file ? this.#word("ui.saved", message.file) : this.#word("ui.unsaved");
  }

  #refuse(field, message) {
    if (!this.refusal?.isConnected) { this.status.textContent = message; return; }
    this.refusal.textContent = message;
    for (const [name, input] of this.fields) {
      input.toggleAttribute("aria-invalid", name === field);
      if (name === field) {
        input.setAttribute("aria-invalid", "true");
        input.setAttribute("aria-describedby", this.refusal.id);
        input.focus();
      }
    }
  }

  // ---- a figure that was missed: text that is selected

  #offer() {
    this.place = this.#selectedText();
    this.offer.hidden = !this.place;
    if (this.place) this.offer.textContent = this.#word("ui.mark", this.place.text);
  }

  #add() {
    this.offer.hidden = true;
    this.#describe(this.place);
  }

  #describe(place) {
    const { begin, end } = place;
    if (this.#selected !== null) { this.#model.set("selected", null); this.#model.save_changes(); }
    this.text.clear();
    for (const row of this.rows.querySelectorAll('[aria-selected="true"]')) row.setAttribute("aria-selected", "false");
    this.#adding = { begin, end, text: place.text ?? this.#textAt(begin, end) };
    this.#drawDetails();
    this.fields.get("subject").focus({ preventScroll: true });
  }

  #textAt(begin, end) {
    const link = this.text.element.querySelector(`[data-ids~="${this.#idAt(begin)}"]`);
    return link ? link.textContent : `${begin}-${end}`;
  }

  #idAt(begin) {
    return Object.entries(this.#content.text.marks).find(([, mark]) => mark.kind === "unread" && mark.begin === begin)?.[0] ?? "";
  }

  // The selected text of one block, in code points of the report.
  #selectedText() {
    const selection = this.#root.ownerDocument.getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0), text = range.toString();
    const block = node => (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest(".zb-block");
    const first = block(range.startContainer);
    if (!first || first !== block(range.endContainer) || !this.text.element.contains(first)) return null;
    const before = document.createRange();
    before.selectNodeContents(first);
    before.setEnd(range.startContainer, range.startOffset);
    const inner = text.trim(), skipped = text.length - text.trimStart().length;
    if (!inner || Array.from(inner).length > LONGEST_FIGURE) return null;
    const begin = Number(first.dataset.begin) + Array.from(before.toString() + text.slice(0, skipped)).length;
    return { begin, end: begin + Array.from(inner).length, text: inner };
  }

  // ---- what is kept

  #kept() {
    const items = this.#content.kept.map(row => make("li", { className: row.done ? "" : "zb-not-done" },
      make("span", {}, row.told),
      row.advice ? make("em", {}, ` ${row.reason.replaceAll("_", " ")}: ${row.advice} `) : null,
      make("button", { type: "button", onclick: () => this.#send({ type: "undo", key: row.key }) }, this.#word("ui.undo"))));
    return make("section", { className: "zb-kept", hidden: !items.length, "aria-label": this.#word("ui.kept") },
      make("h4", {}, `${this.#word("ui.kept")} (${items.length})`), make("ul", {}, ...items));
  }
}

export default {
  render({ model, el }) {
    const view = new ReportView(model, el);
    return () => view.close();
  },
};
