// The picture: things and the relations between them on a canvas, which pans, zooms and can be walked by keys.

const picture = {
  scene: null,
  scale: 1,
  dx: 0,
  dy: 0,
  hovered: null,
  pending: false,
  centre: null,

  build(section) {
    const tool = (label, text, action) =>
      make("button", { type: "button", "aria-label": label, title: label, onclick: action }, text);
    this.modes = make("div", { class: "choice", role: "group", "aria-label": "What the picture shows" });
    this.canvas = make("canvas", {
      tabindex: "0",
      role: "application",
      "aria-roledescription": "picture of the graph",
      "aria-describedby": "picture-help",
    });
    this.note = make("p", { class: "note", id: "picture-note" });
    fill(
      section,
      make(
        "div",
        { class: "toolbar noprint" },
        this.modes,
        make(
          "div",
          { class: "tools" },
          tool("Larger", "+", () => this.zoom(1.4)),
          tool("Smaller", "−", () => this.zoom(1 / 1.4)),
          tool("Show all of the picture", "Fit", () => this.fit()),
        ),
      ),
      make("div", { class: "stage" }, this.canvas),
      this.note,
      make(
        "p",
        { class: "note noprint", id: "picture-help" },
        "Drag to move, turn the wheel to zoom, click a thing or a line for its facts. By keys: arrows go to the next thing that way, with Shift they move the picture; + and − zoom, 0 shows all, Enter goes to the facts, Escape lets go.",
      ),
    );
    this.context = this.canvas.getContext("2d");
    this.listen();
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
      this.readColors();
      this.draw();
    });
    addEventListener("beforeprint", () => {
      this.readColors(true);
      this.paint();
    });
    addEventListener("afterprint", () => {
      this.readColors();
      this.paint();
    });
    new ResizeObserver(() => this.resize()).observe(this.canvas);
    this.readColors();
    this.use("opening");
  },

  // Which of the pictures is drawn: "opening", "whole", or the surroundings of a thing.
  use(mode, centre = null) {
    this.mode = mode;
    this.centre = centre;
    const choices = [
      ["opening", "The main things"],
      ["whole", "Everything"],
    ];
    if (centre) choices.push(["near", `Around ${shortened(centre.label, 24)}`]);
    fill(
      this.modes,
      choices.map(([name, text]) =>
        make(
          "button",
          {
            type: "button",
            "aria-pressed": String(name === mode),
            onclick: () => (name === "near" ? null : this.use(name)),
          },
          text,
        ),
      ),
    );
    this.refresh();
    this.fit();
  },

  // Takes from the graph what the filters let through.
  refresh() {
    const places = this.mode === "near" ? surroundings(this.centre) : placesOf(graph.pictures[this.mode]);
    const shown = places.filter((place) => filter.passes(place.thing) || place.thing === this.centre);
    const number = new Map(shown.map((place, index) => [place.thing, index]));
    const lines = new Map();
    for (const [a, b, tie] of this.ties(shown)) {
      if (a === b || !number.has(a) || !number.has(b)) continue;
      const ends = [number.get(a), number.get(b)].sort((a, b) => a - b);
      const line = lines.get(ends.join(" ")) ?? { a: ends[0], b: ends[1], ties: [] };
      line.ties.push(tie);
      lines.set(ends.join(" "), line);
    }
    const nodes = shown.map(({ thing, x, y }) => ({
      thing,
      x,
      y,
      radius: Math.min(24, Math.sqrt(36 + 14 * thing.mentions)),
    }));
    const rank = nodes
      .map((_, index) => index)
      .sort((a, b) => nodes[b].thing.mentions - nodes[a].thing.mentions || a - b);
    this.scene = { nodes, lines: [...lines.values()], number, rank };
    this.say();
    this.draw();
  },

  // The pairs of things that a line joins, each with the fact that ties them: a relation or, where events are not drawn
  // themselves, what an event is directed at, beside who acts in it.
  ties(shown) {
    const passes = (fact) => fact.isTie && !fact.denied && filter.passesFact(fact);
    const ties = shown.flatMap(({ thing }) => thing.facts.filter(passes).map((fact) => [thing, fact.value, fact]));
    if (this.mode !== "opening") return ties;
    return ties.concat(
      passing("Event").flatMap((event) => {
        const of = (property) => event.facts.filter((fact) => fact.property === property && passes(fact));
        const actors = of("actor");
        const others = [...of("target"), ...of("object")];
        return actors.flatMap((actor, place) =>
          [...actors.slice(place + 1), ...others].map((other) => [actor.value, other.value, other]),
        );
      }),
    );
  },

  say() {
    const { nodes, lines } = this.scene;
    const all = graph.things.filter((thing) => filter.passes(thing)).length;
    const limits = graph.pictures.opening.limit;
    const words = {
      opening: limits
        ? `The ${grouped(limits)} best supported connected things of ${grouped(graph.things.length)}: the others are in the lists, are found by name, and are drawn under Everything. `
        : "People, states, bodies, agreements and meetings; an event is a line from who acts to whom or what it is directed at. Statements, positions, offices, places and events themselves are drawn under Everything. ",
      whole: "Everything but tenures and memberships, which the lists have. ",
      near: this.centre ? `${this.centre.label}, what it is tied to, and who else took part. ` : "",
    }[this.mode];
    this.note.textContent = `${words}Here: ${counted(nodes.length, "thing")} of ${grouped(all)}, ${counted(lines.length, "line")}. Larger: in more sentences.`;
    this.canvas.setAttribute(
      "aria-label",
      `Picture of ${counted(nodes.length, "thing")} and ${counted(lines.length, "line")} between them. The tab Lists has the same as tables.`,
    );
  },

  resize() {
    const { clientWidth: width, clientHeight: height } = this.canvas;
    if (width === 0 || height === 0) return;
    const density = Math.min(3, devicePixelRatio || 1);
    const first = !this.width;
    [this.width, this.height, this.density] = [width, height, density];
    this.canvas.width = Math.round(width * density);
    this.canvas.height = Math.round(height * density);
    if (first || !this.isMoved) this.fit();
    if (first && details.thing) this.goTo(details.thing);
    this.paint();
  },

  fit() {
    const { nodes } = this.scene;
    this.isMoved = false;
    if (!this.width || nodes.length === 0) return this.draw();
    const box = nodes.reduce(
      (all, node) => ({
        left: Math.min(all.left, node.x - node.radius),
        right: Math.max(all.right, node.x + node.radius),
        top: Math.min(all.top, node.y - node.radius),
        bottom: Math.max(all.bottom, node.y + node.radius),
      }),
      { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity },
    );
    const margin = 36;
    this.scale = Math.min(
      2,
      (this.width - 2 * margin) / Math.max(1, box.right - box.left),
      (this.height - 2 * margin) / Math.max(1, box.bottom - box.top),
    );
    this.dx = this.width / 2 - (this.scale * (box.left + box.right)) / 2;
    this.dy = this.height / 2 - (this.scale * (box.top + box.bottom)) / 2;
    this.draw();
  },

  zoom(factor, x = this.width / 2, y = this.height / 2) {
    const scale = Math.min(8, Math.max(0.02, this.scale * factor));
    this.dx = x - ((x - this.dx) * scale) / this.scale;
    this.dy = y - ((y - this.dy) * scale) / this.scale;
    this.scale = scale;
    this.isMoved = true;
    this.draw();
  },

  move(dx, dy) {
    this.dx += dx;
    this.dy += dy;
    this.isMoved = true;
    this.draw();
  },

  // Brings a thing into view, larger where it is small.
  goTo(thing) {
    const node = this.nodeOf(thing);
    if (!node || !this.width) return;
    const [x, y] = [node.x * this.scale + this.dx, node.y * this.scale + this.dy];
    const isInside = x > 60 && y > 60 && x < this.width - 60 && y < this.height - 60;
    if (isInside && this.scale >= 0.45) return this.draw();
    this.scale = Math.max(this.scale, 0.7);
    this.dx = this.width / 2 - node.x * this.scale;
    this.dy = this.height / 2 - node.y * this.scale;
    this.isMoved = true;
    this.draw();
  },

  nodeOf(thing) {
    const number = this.scene?.number.get(thing);
    return number === undefined ? null : this.scene.nodes[number];
  },

  nodeAt(x, y, slack = 5) {
    const [worldX, worldY] = [(x - this.dx) / this.scale, (y - this.dy) / this.scale];
    let best = null;
    let least = Infinity;
    for (const node of this.scene.nodes) {
      const distance = Math.hypot(node.x - worldX, node.y - worldY) * this.scale - this.radiusOf(node);
      if (distance < slack && distance < least) [best, least] = [node, distance];
    }
    return best;
  },

  lineAt(x, y, slack = 4) {
    const { nodes, lines } = this.scene;
    let best = null;
    let least = slack;
    for (const line of lines) {
      const [a, b] = [nodes[line.a], nodes[line.b]];
      const [dx, dy] = [b.sx - a.sx, b.sy - a.sy];
      const along = Math.max(0, Math.min(1, ((x - a.sx) * dx + (y - a.sy) * dy) / Math.max(1e-9, dx * dx + dy * dy)));
      const distance = Math.hypot(a.sx + along * dx - x, a.sy + along * dy - y);
      if (distance < least) [best, least] = [line, distance];
    }
    return best;
  },
};

function shortened(text, most) {
  return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
}

// The places of a picture: a thing and where it stands.
function placesOf({ things, x, y }) {
  return things.map((thing, place) => ({ thing: graph.things[thing], x: x[place], y: y[place] }));
}
