// Statements: what the states said, and those who act for them.

const statements = {
  country: null,

  build(section) {
    this.choice = make("select", {
      id: "country",
      onchange: (event) => {
        this.country = event.target.value;
        this.list();
      },
    });
    this.box = make("div");
    fill(
      section,
      make("h2", {}, "Statements"),
      make("p", { class: "field noprint" }, make("label", { for: "country" }, "Said by or for"), this.choice),
      this.box,
    );
  },

  refresh() {
    const groups = new Map();
    for (const thing of passing("Statement")) {
      const speakers = valuesOf(thing, "speaker");
      const states = [...new Set(speakers.flatMap((speaker) => statesOf(speaker)))];
      for (const key of states.length > 0 ? states : [null]) addTo(groups, key, thing);
    }
    this.groups = [...groups]
      .sort((a, b) => (a[0] === null) - (b[0] === null) || b[1].length - a[1].length || a[0].number - b[0].number)
      .map(([state, things]) => ({ id: state?.id ?? "none", name: state?.label ?? "no state told", things }));
    if (!this.groups.some((group) => group.id === this.country)) this.country = this.groups[0]?.id ?? null;
    fill(
      this.choice,
      this.groups.map((group) =>
        make(
          "option",
          { value: group.id, selected: group.id === this.country },
          `${group.name} (${group.things.length})`,
        ),
      ),
    );
    this.list();
  },

  list() {
    const group = this.groups.find((group) => group.id === this.country);
    if (!group) return fill(this.box, make("p", { class: "note" }, "No article here quotes anyone."));
    fill(
      this.box,
      sortedTable(
        `${group.name}: ${counted(group.things.length, "statement")}`,
        [
          {
            title: "Said on",
            value: (thing) => thing.span?.first,
            cell: (thing) =>
              thing.date
                ? make("time", { datetime: thing.date }, dateWords(thing.date))
                : make("span", { class: "when" }, thing.reported ? `reported ${dateWords(thing.reported)}` : "undated"),
          },
          {
            title: "By",
            value: (thing) => valueOf(thing, "speaker")?.label,
            cell: (thing) => listed(valuesOf(thing, "speaker").map((speaker) => thingLink(speaker))),
          },
          { title: "Words", cell: (thing) => this.words(thing) },
          {
            title: "About",
            value: (thing) => valueOf(thing, "about")?.label,
            cell: (thing) => listed(valuesOf(thing, "about").map((other) => thingLink(other))),
          },
          {
            title: "How sure",
            number: true,
            value: (thing) => surenessOf(thing),
            cell: (thing) => sure(surenessOf(thing)),
          },
        ],
        group.things,
        { size: 60, noun: "statements" },
      ),
    );
  },

  words(thing) {
    const text = valueOf(thing, "text") ?? thing.label;
    const isVerbatim = valueOf(thing, "verbatim") === true;
    return thingLink(thing, isVerbatim ? `“${text}”` : text, "words");
  },
};

function listed(parts) {
  return parts.map((part, place) => [place > 0 && ", ", part]);
}
