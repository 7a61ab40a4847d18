// The page as a whole: the views and their tabs, the filters, the search, and what the address says is shown.

const app = {
  views: { picture, timeline, meetings, positions, statements, lists },
  stale: new Set(),
  view: "picture",
  // Where the focus was before it went to the details, and where it goes back to.
  origin: null,

  start() {
    this.head();
    this.buildFilters();
    filter.update();
    for (const [name, view] of Object.entries(this.views)) view.build(byId(name));
    this.stale = new Set(Object.keys(this.views));
    this.stale.delete("picture");
    search.build();
    for (const tab of this.tabs) {
      tab.addEventListener("click", () => this.open(tab.id.slice(4)));
      tab.addEventListener("keydown", (event) => this.tabKey(event, tab));
    }
    document.addEventListener("click", (event) => {
      const link = event.target.closest("[data-thing]");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.select(graph.things[Number(link.dataset.thing)], { isByName: true });
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && byId("details").contains(event.target)) this.select(null);
    });
    addEventListener("hashchange", () => this.readAddress());
    this.readAddress();
  },

  get tabs() {
    return [...byId("tabs").children];
  },

  head() {
    const count = graph.articles.length;
    const days = graph.articles
      .map((article) => article.published)
      .filter(Boolean)
      .sort();
    byId("title").textContent =
      count === 0 ? "A graph of diplomatic news" : `What ${counted(count, "article")} ${count === 1 ? "says" : "say"}`;
    document.title = `${byId("title").textContent} – Entente`;
    const kinds = graph.kinds
      .map((kind) => [kind, graph.things.filter((thing) => thing.kind === kind).length])
      .filter(([kind, number]) => number > 0 && !isTimedRelation(kind))
      .sort((a, b) => b[1] - a[1]);
    const words = kinds.map(([kind, number]) => counted(number, singulars[kind], plurals[kind]));
    const dated =
      days.length === 0
        ? ""
        : days[0] === days.at(-1)
          ? `, of ${dateWords(days[0])}`
          : `, from ${dateWords(days[0])} to ${dateWords(days.at(-1))}`;
    byId("deck").textContent =
      words.length === 0
        ? "There is nothing in this graph."
        : `Who met whom, who signed what, who said what and who stands where${dated}: ${words.slice(0, -1).join(", ")}${words.length > 1 ? " and " : ""}${words.at(-1)}, each fact with the sentence that it rests on.`;
  },

  buildFilters() {
    const sources = [...new Set(graph.articles.map(sourceOf))].filter((name) => name !== "").sort(compare);
    byId("source").append(...sources.map((name) => make("option", { value: name }, name)));
    fill(
      byId("sure"),
      make("option", { value: "0" }, "any"),
      sureness
        .slice(0, -1)
        .reverse()
        .map(([least, word]) => make("option", { value: String(least) }, `${word} and surer (${least.toFixed(2)})`)),
    );
    const present = graph.kinds.filter(
      (kind) => !isTimedRelation(kind) && graph.things.some((thing) => thing.kind === kind),
    );
    byId("kinds").append(
      ...present.map((kind) =>
        make("label", {}, make("input", { type: "checkbox", value: kind, checked: true }), sign(kind), pluralOf(kind)),
      ),
    );
    const form = byId("filters");
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", (event) => {
      if (event.target.id !== "find") this.filter();
    });
    form.addEventListener("reset", () => setTimeout(() => this.filter()));
    if (matchMedia("(max-width: 48rem)").matches) byId("more").open = false;
  },

  filter() {
    const day = (id) => (byId(id).value ? daysOf(byId(id).value) : null);
    filter.from = day("from")?.first ?? null;
    filter.to = day("to")?.last ?? null;
    filter.source = byId("source").value;
    filter.sure = Number(byId("sure").value);
    filter.kinds = new Set([
      ...graph.kinds.filter(isTimedRelation),
      ...[...byId("kinds").querySelectorAll("input:checked")].map((box) => box.value),
    ]);
    filter.update();
    const passing = graph.things.filter((thing) => filter.passes(thing)).length;
    byId("count").textContent =
      passing === graph.things.length
        ? ""
        : `${counted(passing, "thing")} of ${grouped(graph.things.length)} pass the filter.`;
    this.stale = new Set(Object.keys(this.views));
    this.refresh();
    details.show(details.thing);
  },

  refresh() {
    if (!this.stale.delete(this.view)) return;
    this.views[this.view].refresh();
  },

  open(name, { isFromAddress = false } = {}) {
    this.view = name;
    for (const tab of this.tabs) {
      const isOpen = tab.id === `tab-${name}`;
      tab.setAttribute("aria-selected", String(isOpen));
      tab.tabIndex = isOpen ? 0 : -1;
      byId(tab.id.slice(4)).hidden = !isOpen;
    }
    this.refresh();
    if (!isFromAddress) this.writeAddress();
  },

  tabKey(event, tab) {
    const { tabs } = this;
    const place = tabs.indexOf(tab);
    const next = { ArrowRight: place + 1, ArrowLeft: place - 1 + tabs.length, Home: 0, End: tabs.length - 1 }[
      event.key
    ];
    if (next === undefined) return;
    event.preventDefault();
    const other = tabs[next % tabs.length];
    other.focus();
    other.click();
  },

  // Shows a thing in the details and in the picture; where it is null, what is between two things, or the overview.
  select(thing, { isByName = false, isFromAddress = false, between = null } = {}) {
    const focused = document.activeElement;
    const isInside = byId("details").contains(focused);
    if (thing && isByName && !isInside) this.origin = focused;
    details.show(thing, between);
    byId("spoken").textContent = thing
      ? `${thing.label}, ${singulars[thing.kind]}, ${counted(thing.facts.length + thing.ties.length, "fact")}`
      : "";
    if (thing && isByName) byId("details-title").focus({ preventScroll: !matchMedia("(max-width: 64rem)").matches });
    else if (!thing && isInside)
      (this.origin?.isConnected && this.origin.checkVisibility() ? this.origin : byId("main")).focus({
        preventScroll: true,
      });
    if (this.view === "picture") {
      if (thing) picture.goTo(thing);
      else picture.draw();
    }
    if (!isFromAddress) this.writeAddress();
  },

  surround(thing) {
    this.open("picture");
    picture.use("near", thing);
    if (matchMedia("(max-width: 64rem)").matches) byId("picture").scrollIntoView();
  },

  // The address keeps what is shown, so that a link leads back to it and the browser's Back works: #/timeline/person.mark-milley.
  writeAddress() {
    const address = `#/${this.view}${details.thing ? `/${encodeURIComponent(details.thing.id)}` : ""}`;
    if (location.hash !== address) history.pushState(null, "", address);
  },

  readAddress() {
    if (location.hash !== "" && !location.hash.startsWith("#/")) return; // a place on the page
    const [name, id] = location.hash.slice(2).split("/");
    let thing = null;
    try {
      thing = graph.things.find((thing) => thing.id === decodeURIComponent(id ?? "")) ?? null;
    } catch {
      /* an address that is none */
    }
    this.open(Object.hasOwn(this.views, name) ? name : "picture", { isFromAddress: true });
    this.select(thing, { isFromAddress: true });
  },
};

// The search: what is typed is found in names, the things in most sentences first.
const search = {
  found: [],
  place: -1,

  build() {
    this.input = byId("find");
    this.list = byId("found");
    this.input.addEventListener("input", () => this.find());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("blur", () => setTimeout(() => this.close(), 150));
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) this.choose(Number(option.id.slice(6)));
    });
  },

  find() {
    const words = fold(this.input.value.trim());
    const scored =
      words === ""
        ? []
        : graph.things.flatMap((thing) => {
            const at = thing.search.indexOf(words);
            if (at < 0) return [];
            const isWord = at === 0 || /[^\p{L}\p{N}]/u.test(thing.search[at - 1]);
            return [{ thing, rank: (thing.isOccurrence || isTimedRelation(thing.kind) ? 0 : 2) + (isWord ? 1 : 0) }];
          });
    this.found = scored
      .sort((a, b) => b.rank - a.rank || b.thing.mentions - a.thing.mentions || a.thing.number - b.thing.number)
      .slice(0, 12)
      .map((row) => row.thing);
    fill(
      this.list,
      this.found.map((thing, place) =>
        make(
          "li",
          { role: "option", id: `found-${place}`, "aria-selected": "false" },
          sign(thing.kind),
          make("span", {}, shortened(thing.label, 90)),
          make("span", { class: "sure" }, singulars[thing.kind]),
        ),
      ),
    );
    if (words !== "" && this.found.length === 0)
      fill(this.list, make("li", { class: "none" }, "Nothing has this name."));
    this.list.hidden = words === "";
    this.input.setAttribute("aria-expanded", String(words !== ""));
    this.mark(this.found.length > 0 ? 0 : -1);
  },

  mark(place) {
    this.place = place;
    [...this.list.children].forEach((option, number) => option.setAttribute("aria-selected", String(number === place)));
    if (place >= 0) this.input.setAttribute("aria-activedescendant", `found-${place}`);
    else this.input.removeAttribute("aria-activedescendant");
    this.list.children[place]?.scrollIntoView({ block: "nearest" });
  },

  key(event) {
    const count = this.found.length;
    if (event.key === "ArrowDown" && count > 0) this.mark((this.place + 1) % count);
    else if (event.key === "ArrowUp" && count > 0) this.mark((this.place - 1 + count) % count);
    else if (event.key === "Enter" && this.place >= 0 && !this.list.hidden) this.choose(this.place);
    else if (event.key === "Escape") this.close();
    else return;
    event.preventDefault();
  },

  choose(place) {
    const thing = this.found[place];
    this.close();
    this.input.value = "";
    if (app.view === "picture" && !picture.nodeOf(thing)) picture.use("near", thing);
    app.select(thing, { isByName: true });
  },

  close() {
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.mark(-1);
  },
};

app.start();
