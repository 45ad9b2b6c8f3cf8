(() => {
  const words = new Intl.Collator("zh");
  const key = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.v ?? (cell.querySelector("summary") ?? cell).textContent.trim();
  };
  const missing = (text) => text === "" || text === "—";
  const compare = (a, b) => {
    const [x, y] = [Number(a), Number(b)];
    return Number.isNaN(x) || Number.isNaN(y) ? words.compare(a, b) : x - y;
  };
  const next = { none: "ascending", ascending: "descending", descending: "none" };
  const order = (rows, column, direction) =>
    rows.slice().sort((one, other) => {
      const [a, b] = [key(one, column), key(other, column)];
      if (missing(a) || missing(b)) return missing(a) - missing(b);
      return direction === "ascending" ? compare(a, b) : compare(b, a);
    });
  const prepare = (table) => {
    table.dataset.ready = "";
    const rows = [...table.tBodies[0].rows];
    const heads = [...table.tHead.querySelectorAll("th[data-sort]")];
    for (const head of heads) {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      head.setAttribute("aria-sort", "none");
      button.addEventListener("click", () => {
        const direction = next[head.getAttribute("aria-sort")];
        for (const other of heads) other.setAttribute("aria-sort", "none");
        head.setAttribute("aria-sort", direction);
        table.tBodies[0].append(...(direction === "none" ? rows : order(rows, head.cellIndex, direction)));
      });
    }
  };
  document.querySelectorAll(".zb-display .zb-table:not([data-ready])").forEach(prepare);
})();
