// Tables that sort by a click on a heading, search, and show long lists in parts.

const numberClass = (column) => (column.number ? "number" : column.wide ? "name" : column.short ? "short" : null);

function compare(a, b) {
  if (typeof a === "string" && typeof b === "string") {
    return a.localeCompare(b, "en", { numeric: true });
  }
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * A table. A column has a title, a unit, `value` (sorts), `text` or `cell` (shows) and `number` (right-aligned).
 * `show(rows)` replaces the rows.
 */
function sortableTable({ caption, columns, search, rowsAtOnce = 50, rowClass = () => null, empty = "Nothing." }) {
  const head = el("tr");
  const body = el("tbody");
  const count = el("span", { class: "small unit" });
  const more = el("button", { type: "button", onclick: () => draw(Infinity) });
  const input = search ? el("input", { type: "search", placeholder: search, "aria-label": search, size: 28 }) : null;
  const captionLine = el("caption", {}, caption);
  let rows = [];
  let order = null;
  let limit = rowsAtOnce;

  function sortBy(column, heading) {
    const down = heading.getAttribute("aria-sort") === (column.number ? "descending" : "ascending");
    const direction = column.number ? (down ? 1 : -1) : (down ? -1 : 1);
    head.querySelectorAll("th").forEach((each) => each.removeAttribute("aria-sort"));
    heading.setAttribute("aria-sort", direction > 0 ? "ascending" : "descending");
    order = (a, b) => direction * compare(column.value(a), column.value(b));
    draw();
  }

  function found() {
    const wanted = input ? input.value.trim().toLowerCase() : "";
    const hits = wanted === ""
      ? rows.slice()
      : rows.filter((row) => columns.some((column) => !column.number
          && String(column.value(row)).toLowerCase().includes(wanted)));
    return order ? hits.sort(order) : hits;
  }

  function cellOf(column, row) {
    const content = column.cell ? column.cell(row) : column.text ? column.text(row) : String(column.value(row));
    const tone = column.tone ? column.tone(row) : null;
    return el("td", { class: [numberClass(column), tone].filter(Boolean).join(" ") || null }, content);
  }

  function draw(most = limit) {
    limit = most;
    const hits = found();
    const shown = hits.slice(0, limit);
    body.replaceChildren(...shown.map((row) =>
      el("tr", { class: rowClass(row) }, ...columns.map((column) => cellOf(column, row)))));
    count.textContent = rows.length === 0 ? empty
      : shown.length < hits.length ? `The first ${shown.length} of ${hits.length} rows. `
      : hits.length < rows.length ? `${hits.length} of ${rows.length} rows.` : `${rows.length} rows.`;
    more.hidden = shown.length === hits.length;
    more.textContent = `Show all ${hits.length}`;
  }

  for (const column of columns) {
    const button = el("button", { type: "button" }, column.title);
    const heading = el("th", { scope: "col", class: numberClass(column), title: column.meaning },
      button, column.unit ? el("span", { class: "unit" }, " " + column.unit) : null);
    button.addEventListener("click", () => sortBy(column, heading));
    head.append(heading);
  }
  if (input) {
    input.addEventListener("input", () => draw(rowsAtOnce));
  }
  return {
    element: el("div", {},
      el("div", { class: "tools" }, input, count, more),
      el("div", { class: "scroll" }, el("table", {}, captionLine, el("thead", {}, head), body))),
    show(newRows, newCaption) {
      rows = newRows;
      captionLine.textContent = newCaption ?? caption;
      draw(rowsAtOnce);
    },
    redraw: () => draw(),
  };
}
