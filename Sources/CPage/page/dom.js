"use strict";
// Elements of the page. Text of articles comes in as text nodes and attributes alone, never as markup.

// An element: make("p", { class: "note" }, "Text ", make("b", {}, "bold")). A child that is a string becomes text; what is
// null is left out; an attribute of the form "onclick" is a listener.
function make(tag, attributes, ...children) {
  const svg = make.svgTags.has(tag);
  const element = svg ? document.createElementNS("http://www.w3.org/2000/svg", tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(
    ...children.flat(2).filter((child) => child !== null && child !== undefined && child !== false && child !== ""),
  );
  return element;
}
make.svgTags = new Set(["svg", "path", "circle", "rect", "line", "g"]);

function byId(id) {
  return document.getElementById(id);
}

// Puts children in place of what an element holds.
function fill(element, ...children) {
  element.replaceChildren(
    ...children.flat(2).filter((child) => child !== null && child !== undefined && child !== false),
  );
}

// A link to an address, where it is one of the web; its text alone otherwise.
function link(address, text) {
  let url = null;
  try {
    url = new URL(address);
  } catch {
    return text;
  }
  if (url.protocol !== "https:" && url.protocol !== "http:") return text;
  return make("a", { href: url.href, rel: "noopener noreferrer", target: "_blank" }, text);
}

// A link that shows a thing, in the view that is open.
function thingLink(thing, text, style = "") {
  return make(
    "a",
    {
      class: `thing ${style}`.trim(),
      href: `#/${app.view}/${encodeURIComponent(thing.id)}`,
      "data-thing": thing.number,
    },
    text ?? shortened(thing.label, 300),
  );
}

// The sign of a kind: the shape and the colour that it has in the picture.
function sign(kind) {
  const shapes = {
    disc: ["circle", { cx: 6, cy: 6, r: 4.6 }],
    square: ["rect", { x: 1.8, y: 1.8, width: 8.4, height: 8.4 }],
    diamond: ["path", { d: "M6 .6 11.4 6 6 11.4 .6 6Z" }],
    triangle: ["path", { d: "M6 1 11.4 10.6H.6Z" }],
  };
  const [tag, attributes] = shapes[shapeOf(kind)];
  return make(
    "svg",
    { class: `sign ${kind}`, viewBox: "0 0 12 12", width: 12, height: 12, "aria-hidden": "true" },
    make(tag, attributes),
  );
}

// Rows by pieces: the first ones, and a button for more.
function inPieces(items, size, render, container, noun) {
  let shown = 0;
  const button = make("button", { type: "button", class: "more noprint" });
  const add = (focus) => {
    const piece = items.slice(shown, shown + size).map(render);
    container.append(...piece);
    shown = Math.min(items.length, shown + size);
    button.textContent = `Show ${grouped(Math.min(size, items.length - shown))} more of ${grouped(items.length - shown)} ${noun}`;
    button.hidden = shown >= items.length;
    if (focus) piece[0]?.querySelector("button, a")?.focus();
  };
  button.addEventListener("click", () => add(true));
  add(false);
  return button;
}

// A table whose columns sort: columns are { title, value(item), cell(item), number }; value is what is compared.
function sortedTable(caption, columns, items, { size = 100, noun = "rows", sortBy = 0, descending = false } = {}) {
  const body = make("tbody");
  const wrap = make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": caption });
  const heads = columns.map((column, place) =>
    make(
      "th",
      { scope: "col", class: column.number ? "number" : null },
      column.value
        ? make("button", { type: "button", class: "sort", onclick: () => sort(place) }, column.title)
        : column.title,
    ),
  );
  let button = make("span");
  let state = { place: sortBy, descending };
  const show = () => {
    const { place, descending } = state;
    const value = columns[place].value;
    const order = items.map((item, number) => ({ item, number, key: value(item) }));
    const isKnown = (key) => key !== null && key !== undefined && key !== "";
    order.sort(
      (a, b) =>
        (isKnown(a.key) && isKnown(b.key) && descending ? -1 : 1) * compare(a.key, b.key) || a.number - b.number,
    );
    heads.forEach((head, other) => {
      if (columns[other].value)
        head.setAttribute("aria-sort", other !== place ? "none" : descending ? "descending" : "ascending");
    });
    fill(body);
    const next = inPieces(
      order.map((row) => row.item),
      size,
      (item) =>
        make(
          "tr",
          {},
          columns.map((column, number) =>
            make(
              number === 0 ? "th" : "td",
              {
                scope: number === 0 ? "row" : null,
                class: column.number ? "number" : null,
                "data-label": column.title,
              },
              column.cell(item),
            ),
          ),
        ),
      body,
      noun,
    );
    button.replaceWith(next);
    button = next;
  };
  const sort = (place) => {
    state = { place, descending: state.place === place ? !state.descending : Boolean(columns[place].number) };
    show();
  };
  wrap.append(
    make("table", { class: "stacked" }, make("caption", {}, caption), make("thead", {}, make("tr", {}, heads)), body),
  );
  const whole = make("div", {}, wrap, button);
  show();
  return whole;
}

// Numbers by size, texts by alphabet, what is unknown last.
function compare(a, b) {
  if (a === b) return 0;
  if (a === null || a === undefined || a === "") return 1;
  if (b === null || b === undefined || b === "") return -1;
  return typeof a === "number" && typeof b === "number" ? a - b : compare.texts.compare(String(a), String(b));
}
compare.texts = new Intl.Collator("en", { numeric: true });
