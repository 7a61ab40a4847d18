// Who met whom: a matrix of states or people, each cell the meetings that both took part in.

const meetings = {
  of: "Country",
  chosen: null,

  build(section) {
    this.matrix = make("div");
    this.found = make("section", { "aria-live": "polite", class: "found" });
    this.choice = make("div", { class: "choice noprint", role: "group", "aria-label": "Between whom" });
    fill(section, make("h2", {}, "Who met whom"), this.choice, this.matrix, this.found);
  },

  refresh() {
    fill(
      this.choice,
      [
        ["Country", "States"],
        ["Person", "People"],
      ].map(([kind, text]) =>
        make(
          "button",
          {
            type: "button",
            "aria-pressed": String(this.of === kind),
            onclick: () => {
              this.of = kind;
              this.chosen = null;
              this.refresh();
            },
          },
          text,
        ),
      ),
    );
    const { pairs, totals } = this.count();
    const heads = [...totals.keys()].sort((a, b) => totals.get(b).size - totals.get(a).size || a.number - b.number);
    const shown = heads.slice(0, 20);
    if (shown.length === 0) {
      fill(
        this.matrix,
        make(
          "p",
          { class: "note" },
          this.of === "Country"
            ? "No meeting here has two states that the articles name."
            : "No meeting here has two people that the articles name.",
        ),
      );
      return fill(this.found);
    }
    const most = Math.max(...[...pairs.values()].map((pair) => pair.meetings.length));
    const table = make(
      "table",
      { class: "matrix" },
      make(
        "caption",
        {},
        `${this.of === "Country" ? "States, also by those who act for them" : "People"}: in how many meetings both took part. After +: planned or proposed.`,
      ),
      make(
        "thead",
        {},
        make(
          "tr",
          {},
          make("td"),
          shown.map((thing) => make("th", { scope: "col" }, make("span", {}, shortened(thing.label, 26)))),
        ),
      ),
      make(
        "tbody",
        {},
        shown.map((row) =>
          make(
            "tr",
            {},
            make("th", { scope: "row" }, thingLink(row)),
            shown.map((column) => this.cell(row, column, pairs, most)),
          ),
        ),
      ),
    );
    fill(
      this.matrix,
      make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Matrix of meetings" }, table),
      heads.length > shown.length &&
        make("p", { class: "note" }, `The ${shown.length} with most meetings of ${grouped(heads.length)}.`),
    );
    this.showPair(pairs.get(this.chosen));
  },

  count() {
    const pairs = new Map();
    const totals = new Map();
    for (const meeting of passing("Meeting")) {
      const parts = meeting.facts
        .filter((fact) => fact.property === "participant" && !fact.denied && filter.passesFact(fact))
        .map((fact) => fact.value);
      const sides = [
        ...new Set(
          this.of === "Person"
            ? parts.filter((thing) => thing.kind === "Person")
            : parts.flatMap((thing) => statesOf(thing)),
        ),
      ].sort((a, b) => a.number - b.number);
      for (const [place, a] of sides.entries()) {
        for (const b of sides.slice(place + 1)) {
          const key = `${a.number} ${b.number}`;
          if (!pairs.has(key)) pairs.set(key, { a, b, meetings: [] });
          pairs.get(key).meetings.push(meeting);
          for (const side of [a, b]) totals.set(side, (totals.get(side) ?? new Set()).add(meeting));
        }
      }
    }
    return { pairs, totals };
  },

  cell(row, column, pairs, most) {
    if (row === column) return make("td", { class: "self" });
    const key = [row, column]
      .map((thing) => thing.number)
      .sort((a, b) => a - b)
      .join(" ");
    const pair = pairs.get(key);
    if (!pair) return make("td");
    const isOpen = (meeting) => ["planned", "proposed", "announced"].includes(valueOf(meeting, "status"));
    const planned = pair.meetings.filter(isOpen).length;
    const held = pair.meetings.length - planned;
    const level = Math.ceil((4 * pair.meetings.length) / most);
    return make(
      "td",
      { class: `level${level}` },
      make(
        "button",
        {
          type: "button",
          "aria-pressed": String(this.chosen === key),
          "aria-label": `${row.label} and ${column.label}: ${counted(held, "meeting")}${planned > 0 ? `, ${grouped(planned)} planned or proposed` : ""}`,
          onclick: () => {
            this.chosen = this.chosen === key ? null : key;
            this.refresh();
          },
        },
        planned === 0 ? String(held) : held === 0 ? `+${planned}` : `${held}+${planned}`,
      ),
    );
  },

  showPair(pair) {
    if (!pair) return fill(this.found);
    const order = [...pair.meetings].sort((a, b) => compare(a.span?.first, b.span?.first) || a.number - b.number);
    fill(
      this.found,
      make("h3", {}, `${pair.a.label} and ${pair.b.label}`),
      make(
        "ol",
        { class: "days" },
        order.map((thing) =>
          make(
            "li",
            {},
            thing.date
              ? make("time", { datetime: thing.date }, dateWords(thing.date))
              : make("span", { class: "when" }, thing.reported ? `reported ${dateWords(thing.reported)}` : "undated"),
            make("span", { class: "what" }, thingLink(thing)),
            make("span", { class: "mark" }, termWords(valueOf(thing, "status") ?? "")),
            sure(surenessOf(thing)),
          ),
        ),
      ),
    );
  },
};
