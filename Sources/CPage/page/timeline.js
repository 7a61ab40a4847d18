// The timeline: the lives of agreements as bars, and meetings and what befell agreements day by day.

const timeline = {
  build(section) {
    this.section = section;
  },

  refresh() {
    const agreements = passing("Agreement")
      .map((thing) => ({ thing, life: this.life(thing) }))
      .filter((row) => row.life);
    const entries = [...this.meetings(), ...this.milestones()].sort((a, b) => a.day - b.day || a.order - b.order);
    const undated = passing("Meeting").filter((thing) => !thing.date);
    fill(
      this.section,
      make("h2", {}, "Timeline"),
      this.chart(agreements, entries),
      make("h3", {}, "Day by day"),
      this.list(entries),
      undated.length > 0 && [make("h3", {}, "Meetings whose day the articles do not tell"), this.undated(undated)],
    );
  },

  // From the first to the last day that the articles give an agreement; null where they give none.
  life(thing) {
    const starts = spanOf([...valuesOf(thing, "signedOn"), ...valuesOf(thing, "inForceFrom")]);
    const ends = spanOf([...valuesOf(thing, "endedOn"), ...valuesOf(thing, "expiresOn")]);
    return starts || ends ? { from: starts?.first ?? null, to: ends?.last ?? null } : null;
  },

  meetings() {
    return passing("Meeting")
      .filter((thing) => thing.span && thing.date)
      .map((thing) => ({
        day: thing.span.first,
        order: thing.number,
        date: thing.date,
        thing,
        mark: valueOf(thing, "status") ?? "",
        more: valuesOf(thing, "location")
          .map((place) => place.label)
          .join(", "),
      }));
  },

  milestones() {
    const words = { signedOn: "signed", inForceFrom: "in force", expiresOn: "expires", endedOn: "ended" };
    return passing("Agreement")
      .flatMap((thing) =>
        thing.facts
          .filter((fact) => words[fact.property] && !fact.denied && filter.passesFact(fact))
          .map((fact) => ({
            day: daysOf(fact.value)?.first ?? null,
            order: thing.number,
            date: fact.value,
            thing,
            mark: words[fact.property],
            confidence: fact.confidence,
          })),
      )
      .filter((entry) => entry.day !== null && filter.within(daysOf(entry.date)));
  },

  list(entries) {
    if (entries.length === 0) return make("p", { class: "note" }, "No meeting and no agreement here has a date.");
    const box = make("ol", { class: "days" });
    let year = null;
    const more = inPieces(
      entries,
      150,
      (entry) => {
        const own = Math.floor(entry.day / 372);
        const isNew = own !== year;
        year = own;
        return make(
          "li",
          {
            class: isNew ? "newyear" : null,
            "data-year": isNew ? dateWords(String(Math.max(0, own)).padStart(4, "0")) : null,
          },
          make("time", { datetime: entry.date }, dateWords(entry.date)),
          make("span", { class: "what" }, sign(entry.thing.kind), thingLink(entry.thing)),
          make("span", { class: "mark" }, [termWords(entry.mark), entry.more].filter(Boolean).join(" · ")),
          sure(entry.confidence ?? surenessOf(entry.thing)),
        );
      },
      box,
      "dated entries",
    );
    return [box, more];
  },

  undated(things) {
    const box = make("ul", { class: "days" });
    const more = inPieces(
      things,
      60,
      (thing) =>
        make(
          "li",
          {},
          make("span", { class: "when" }, thing.reported ? `reported ${dateWords(thing.reported)}` : "undated"),
          make("span", { class: "what" }, sign(thing.kind), thingLink(thing)),
          make("span", { class: "mark" }, termWords(valueOf(thing, "status") ?? "")),
          sure(surenessOf(thing)),
        ),
      box,
      "meetings",
    );
    return [box, more];
  },

  // Bars of agreements above the marks of meetings. The axis covers the years of the articles; what is older or later is cut off there.
  chart(agreements, entries) {
    const published = spanOf(graph.articles.map((article) => article.published).filter(Boolean));
    const days = entries.map((entry) => entry.day);
    if (days.length === 0) return null;
    const from = Math.floor(Math.max(Math.min(...days), published ? published.first - 2 * 372 : -Infinity) / 372) * 372;
    const to =
      (Math.floor(Math.max(from, Math.min(Math.max(...days), published ? published.last + 372 : Infinity)) / 372) + 1) *
      372;
    const percent = (day) => (100 * Math.min(to, Math.max(from, day) - from)) / (to - from);
    const years = [];
    const step = Math.max(1, Math.ceil((to - from) / 372 / 10));
    for (let year = from / 372; year < to / 372; year += step) years.push(year);
    const axis = make(
      "div",
      { class: "axis", "aria-hidden": "true" },
      years.map((year) => {
        const label = make("span", {}, String(year));
        label.style.insetInlineStart = `${percent(year * 372)}%`;
        return label;
      }),
    );
    const shown = agreements
      .sort((a, b) => compare(a.life.from, b.life.from) || a.thing.number - b.thing.number)
      .slice(0, 40);
    const rows = shown.map(({ thing, life }) => {
      const bar = make("span", {
        class: `life${life.to === null ? " open" : ""}${life.from === null ? " unknown" : ""}`,
      });
      const [start, end] = [percent(life.from ?? from), percent(life.to ?? to)];
      bar.style.insetInlineStart = `${Math.min(start, 99)}%`;
      bar.style.inlineSize = `${Math.max(0.6, end - start)}%`;
      const words = [
        life.from !== null && `from ${dayWords(life.from, thing, ["signedOn", "inForceFrom"])}`,
        life.to !== null ? `to ${dayWords(life.to, thing, ["endedOn", "expiresOn"])}` : "no end told",
      ]
        .filter(Boolean)
        .join(", ");
      return make(
        "div",
        { class: "row" },
        thingLink(thing, shortened(thing.label, 60)),
        make("span", { class: "track" }, bar, make("span", { class: "spoken" }, words)),
      );
    });
    return make(
      "figure",
      { class: "lives" },
      make(
        "figcaption",
        {},
        "What the articles tell of the lives of agreements, from signature or entry into force to the end or expiry told; the number of dated meetings by half-year below.",
      ),
      make("div", { class: "row head" }, make("span", {}), axis),
      rows,
      this.histogram(entries, from, to, percent),
    );
  },

  histogram(entries, from, to, percent) {
    const counts = new Map();
    for (const entry of entries) {
      if (entry.thing.kind !== "Meeting" || entry.day < from || entry.day >= to) continue;
      const half = Math.floor(entry.day / 186);
      counts.set(half, (counts.get(half) ?? 0) + 1);
    }
    if (counts.size === 0) return null;
    const most = Math.max(...counts.values());
    const track = make("span", {
      class: "track tall",
      role: "img",
      "aria-label": `Meetings by half-year: ${[...counts]
        .sort((a, b) => a[0] - b[0])
        .map(([half, count]) => `${half % 2 === 0 ? "first" : "second"} half of ${Math.floor(half / 2)}: ${count}`)
        .join("; ")}`,
    });
    for (const [half, count] of counts) {
      const column = make(
        "span",
        { class: "column", title: String(count) },
        count > 0 && make("span", {}, String(count)),
      );
      column.style.insetInlineStart = `${percent(half * 186)}%`;
      column.style.inlineSize = `calc(${percent((half + 1) * 186) - percent(half * 186)}% - 1px)`;
      column.style.blockSize = `${8 + (60 * count) / most}%`;
      track.append(column);
    }
    return make("div", { class: "row" }, make("span", { class: "name" }, "Meetings"), track);
  },
};

// The date of some properties that a number of a day came from.
function dayWords(day, thing, properties) {
  const dates = properties.flatMap((property) => valuesOf(thing, property));
  const found = dates.find((date) => {
    const days = daysOf(date);
    return days && (days.first === day || days.last === day);
  });
  return found ? dateWords(found) : String(Math.floor(day / 372));
}
