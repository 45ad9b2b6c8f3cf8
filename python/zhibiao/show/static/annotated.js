// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0
//
// A report's text whose marks can be pointed at; the page and the notebook widget share it.
// No export, so that it can be put in front of any script.  Text is only ever text: nothing is parsed.
//
//   const text = new AnnotatedText(element)                 // takes over what a template wrote
//   const text = AnnotatedText.build(data, { prefix: "a" }) // or writes it; data: AnnotatedText.to_dict()
//   text.addEventListener("select", event => event.detail)  // { id, ids, by: "pointer" | "call" }
//   text.addEventListener("leave", event => event.detail)   // Escape in the text: { id }
//   text.select("f12"), text.clear(), text.filter(id => true), text.find("学位"), text.show(id)

class AnnotatedText extends EventTarget {
  static build(data, { prefix = "" } = {}) {
    const article = document.createElement("article");
    article.className = "zb-text";
    article.lang = "zh-CN";
    article.setAttribute("aria-label", data.name);
    let page = null;
    for (const block of data.blocks) {
      if (block.page !== null && block.page !== page) article.append(AnnotatedText.#pageMark((page = block.page)));
      article.append(AnnotatedText.#block(block, data.marks, prefix));
    }
    return new AnnotatedText(article);
  }

  static #pageMark(page) {
    const mark = document.createElement("span");
    mark.className = "zb-page";
    mark.textContent = String(page);
    return mark;
  }

  static #block(block, marks, prefix) {
    const tag = { title: "h2", part: "h3", theme: "h4", paragraph: "p" }[block.kind];
    const element = document.createElement(tag);
    element.className = `zb-block zb-${block.kind}`;
    element.dataset.begin = block.begin;
    for (const [text, ids, starts] of block.segments) {
      if (!ids.length) { element.append(text); continue; }
      for (const id of starts) if (id !== ids[0]) element.append(AnnotatedText.#anchor(prefix + id));
      element.append(AnnotatedText.#link(text, ids, starts, marks[ids[0]], prefix));
    }
    return element;
  }

  static #anchor(id) {
    const anchor = document.createElement("span");
    anchor.id = id;
    return anchor;
  }

  static #link(text, ids, starts, mark, prefix) {
    const link = document.createElement("a");
    link.className = `zb-mark zb-${mark.kind}`;
    if (starts.includes(ids[0])) link.id = prefix + ids[0];
    link.href = `#${prefix}${ids[0]}`;
    link.tabIndex = -1;
    link.dataset.ids = ids.join(" ");
    link.dataset.sentence = mark.sentence.join("-");
    if (mark.kind === "figure") Object.assign(link.dataset, { measure: mark.measure, role: mark.role });
    link.textContent = text;
    return link;
  }

  #links = new Map();    // id -> its elements, in the order of the text
  #order = [];           // elements, in the order of the text
  #stop = null;          // the one element that Tab reaches
  #ranges = new Map();   // name of a highlight -> our ranges in it
  selected = null;
  matches = [];

  constructor(element) {
    super();
    this.element = element;
    this.#order = [...element.querySelectorAll(".zb-mark")];
    for (const link of this.#order) {
      for (const id of link.dataset.ids.split(" ")) {
        if (!this.#links.has(id)) this.#links.set(id, []);
        this.#links.get(id).push(link);
      }
    }
    this.#stopAt(this.#order[0]);
    element.addEventListener("click", event => this.#clicked(event));
    element.addEventListener("keydown", event => this.#pressed(event));
  }

  get ids() { return [...this.#links.keys()]; }

  has(id) { return this.#links.has(id); }

  elements(id) { return this.#links.get(id) ?? []; }

  // Marks `id`, and beside it the ids of `also`; scrolls to it unless told not to.
  select(id, { also = [], scroll = true, focus = false, by = "call" } = {}) {
    if (!this.has(id)) return false;
    this.clear();
    this.selected = id;
    this.#paint(id, "zb-selected");
    for (const other of also) if (other !== id) this.#paint(other, "zb-beside");
    this.#shade([id, ...also]);
    const [first] = this.elements(id);
    first.setAttribute("aria-current", "true");
    this.#stopAt(first);
    if (scroll) this.show(id);
    if (focus) first.focus({ preventScroll: true });
    this.#tell("select", { id, ids: first.dataset.ids.split(" "), by });
    return true;
  }

  clear() {
    for (const name of ["zb-selected", "zb-beside", "zb-near"]) {
      for (const one of [...this.element.getElementsByClassName(name)]) one.classList.remove(name);
    }
    this.element.querySelector("[aria-current]")?.removeAttribute("aria-current");
    this.#highlight("zb-sentence", []);
    this.selected = null;
  }

  show(id) {
    this.elements(id)[0]?.scrollIntoView({ block: "center" });
  }

  // Shades a span of the report, in code points, and scrolls to it.
  reveal(begin, end) {
    this.clear();
    const [first] = this.#wholeRanges(begin, end);
    this.#highlight("zb-sentence", this.#rangesOf(begin, end));
    first?.startContainer.parentElement.scrollIntoView({ block: "center" });
    return Boolean(first);
  }

  // Marks for which `keep` is false lose their colour, and the arrow keys pass them by.
  filter(keep) {
    for (const link of this.#order) {
      link.classList.toggle("zb-off", !link.dataset.ids.split(" ").some(keep));
    }
    if (this.#stop?.classList.contains("zb-off")) this.#stopAt(this.#on()[0] ?? this.#stop);
  }

  // Highlights every place that holds `query`; gives how many there are.
  find(query) {
    const wanted = AnnotatedText.plain(query);
    this.matches = wanted ? [...this.element.querySelectorAll(".zb-block")].flatMap(
      block => [...AnnotatedText.#places(block, wanted)]) : [];
    this.#highlight("zb-found", this.matches);
    return this.matches.length;
  }

  showMatch(number) {
    const range = this.matches[number];
    if (!range) return;
    this.#highlight("zb-found-now", [range]);
    range.startContainer.parentElement.scrollIntoView({ block: "center" });
  }

  // Upper and lower case, full and half width alike; as many UTF-16 units as before.
  static plain(text) {
    return text.replace(/[\uff01-\uff5e]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
      .replace(/[A-Z]/g, c => c.toLowerCase());
  }

  static *#places(block, wanted) {
    const text = AnnotatedText.plain(block.textContent);
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      yield AnnotatedText.#range(block, at, at + wanted.length);
    }
  }

  // A range of the block's text, counted in UTF-16 units.
  static #range(block, begin, end) {
    const range = document.createRange(), walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let at = 0, started = false;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const next = at + node.data.length;
      if (!started && begin < next) { range.setStart(node, begin - at); started = true; }
      if (started && end <= next) { range.setEnd(node, end - at); return range; }
      at = next;
    }
    range.setEnd(block, block.childNodes.length);
    return range;
  }

  #paint(id, name) { for (const link of this.elements(id)) link.classList.add(name); }

  // The sentences of these marks, in code points of the report, as ranges of its blocks.
  #shade(ids) {
    const spans = new Set(ids.map(id => this.elements(id)[0]?.dataset.sentence).filter(Boolean));
    const ranges = [...spans].flatMap(span => this.#rangesOf(...span.split("-").map(Number)));
    if (!this.#highlight("zb-sentence", ranges)) {
      for (const id of ids) this.elements(id)[0]?.closest(".zb-block").classList.add("zb-near");
    }
  }

  // One range a piece of plain text, so that the marks inside keep their own colours.
  #rangesOf(begin, end) {
    return this.#wholeRanges(begin, end).flatMap(range => [...AnnotatedText.#pieces(range)]);
  }

  static *#pieces(whole) {
    const block = whole.startContainer.parentElement.closest(".zb-block");
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!whole.intersectsNode(node) || node.parentElement.closest(".zb-mark")) continue;
      const piece = document.createRange();
      piece.setStart(node, node === whole.startContainer ? whole.startOffset : 0);
      piece.setEnd(node, node === whole.endContainer ? whole.endOffset : node.data.length);
      if (!piece.collapsed) yield piece;
    }
  }

  #wholeRanges(begin, end) {
    const ranges = [];
    for (const block of this.element.querySelectorAll(".zb-block")) {
      const start = Number(block.dataset.begin);
      if (start >= end) break;
      const points = Array.from(block.textContent);
      if (start + points.length <= begin) continue;
      const units = count => points.slice(0, Math.max(0, count)).join("").length;
      ranges.push(AnnotatedText.#range(block, units(begin - start), units(Math.min(end - start, points.length))));
    }
    return ranges;
  }

  // Ranges under one name; several texts on a page share it.  False where the browser cannot.
  #highlight(name, ranges) {
    if (!window.CSS?.highlights) return false;
    if (!CSS.highlights.has(name)) CSS.highlights.set(name, new Highlight());
    const shared = CSS.highlights.get(name);
    for (const range of this.#ranges.get(name) ?? []) shared.delete(range);
    for (const range of ranges) shared.add(range);
    this.#ranges.set(name, ranges);
    return true;
  }

  #on() { return this.#order.filter(link => !link.classList.contains("zb-off")); }

  #stopAt(link) {
    if (this.#stop) this.#stop.tabIndex = -1;
    this.#stop = link ?? null;
    if (link) link.tabIndex = 0;
  }

  // A second click on the same place goes on to the next figure that covers it.
  #clicked(event) {
    const link = event.target.closest?.(".zb-mark");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const ids = link.dataset.ids.split(" "), at = ids.indexOf(this.selected);
    this.select(ids[(at + 1) % ids.length], { scroll: false, by: "pointer" });
    link.focus({ preventScroll: true });
  }

  #pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      const id = this.selected;
      this.clear();
      this.#tell("leave", { id });
      return;
    }
    const on = this.#on(), at = on.indexOf(event.target.closest(".zb-mark"));
    const next = {
      ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: on.length - 1,
    }[event.key];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    const link = on[Math.min(Math.max(next, 0), on.length - 1)];
    this.#stopAt(link);
    link.focus();
  }

  #tell(name, detail) { this.dispatchEvent(new CustomEvent(name, { detail })); }
}
