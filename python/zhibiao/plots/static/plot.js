{
  const spec = JSON.parse(document.getElementById("spec").textContent);
  const theme = document.documentElement.className;
  const told = (value) => {
    const entries = Object.entries(value).filter(([, text]) => text !== "" && text !== "undefined" && text !== "null");
    const table = document.createElement("table");
    for (const [name, text] of entries) {
      const row = table.insertRow();
      for (const [kind, what] of [["key", name], ["value", text]]) {
        const cell = row.insertCell();
        cell.className = kind;
        cell.textContent = what;
      }
    }
    return table.outerHTML;
  };
  vegaEmbed("#plot", spec, {
    renderer: "svg",
    actions: false,
    tooltip: { theme, formatTooltip: told },
  }).then(() => document.documentElement.setAttribute("data-drawn", ""));
}
