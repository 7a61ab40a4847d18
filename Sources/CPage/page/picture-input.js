// What pointers and keys do in the picture.

Object.assign(picture, {
  listen() {
    const { canvas } = this;
    const pointers = new Map();
    let travelled = 0;
    const at = (event) => {
      const box = canvas.getBoundingClientRect();
      return [event.clientX - box.left, event.clientY - box.top];
    };
    canvas.addEventListener("pointerdown", (event) => {
      canvas.setPointerCapture(event.pointerId);
      pointers.set(event.pointerId, at(event));
      travelled = 0;
    });
    canvas.addEventListener("pointermove", (event) => {
      const [x, y] = at(event);
      const last = pointers.get(event.pointerId);
      if (!last) return this.hover(this.nodeAt(x, y));
      if (pointers.size === 1) {
        travelled += Math.abs(x - last[0]) + Math.abs(y - last[1]);
        if (travelled > 4) this.move(x - last[0], y - last[1]);
      } else {
        const other = [...pointers].find(([id]) => id !== event.pointerId)[1];
        const [before, after] = [
          Math.hypot(last[0] - other[0], last[1] - other[1]),
          Math.hypot(x - other[0], y - other[1]),
        ];
        travelled = 100;
        if (before > 0) this.zoom(after / before, (x + other[0]) / 2, (y + other[1]) / 2);
      }
      pointers.set(event.pointerId, [x, y]);
    });
    canvas.addEventListener("pointerup", (event) => {
      pointers.delete(event.pointerId);
      if (travelled > 4) return;
      const node = this.nodeAt(...at(event), event.pointerType === "touch" ? 14 : 5);
      if (node) return app.select(node.thing);
      const line = this.lineAt(...at(event), event.pointerType === "touch" ? 12 : 4);
      app.select(null, {
        between: line && [this.scene.nodes[line.a].thing, this.scene.nodes[line.b].thing, line.ties],
      });
    });
    for (const name of ["pointercancel", "pointerleave"])
      canvas.addEventListener(name, (event) => {
        pointers.delete(event.pointerId);
        this.hover(null);
      });
    canvas.addEventListener(
      "wheel",
      (event) => {
        event.preventDefault();
        this.zoom(Math.exp(-Math.max(-240, Math.min(240, event.deltaY)) / 400), ...at(event));
      },
      { passive: false },
    );
    canvas.addEventListener("keydown", (event) => this.key(event));
    canvas.addEventListener("focus", () => this.draw());
  },

  hover(node) {
    if (node === this.hovered) return;
    this.hovered = node;
    this.canvas.classList.toggle("pointing", node !== null);
    this.draw();
  },

  key(event) {
    const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const way = ways[event.key];
    if (way && event.shiftKey) this.move(-60 * way[0], -60 * way[1]);
    else if (way) this.step(...way);
    else if (event.key === "+" || event.key === "=") this.zoom(1.3);
    else if (event.key === "-") this.zoom(1 / 1.3);
    else if (event.key === "0") this.fit();
    else if (event.key === "Enter" && details.thing) byId("details-title")?.focus();
    else if (event.key === "Escape") app.select(null);
    else return;
    event.preventDefault();
  },

  // Goes to the nearest thing in a direction; to the greatest where none is chosen.
  step(x, y) {
    const from = this.nodeOf(details.thing);
    const { nodes, rank } = this.scene;
    if (!from) return nodes.length > 0 && app.select(nodes[rank[0]].thing);
    let best = null;
    let least = Infinity;
    for (const node of nodes) {
      const [dx, dy] = [node.x - from.x, node.y - from.y];
      const ahead = dx * x + dy * y;
      const aside = Math.abs(dx * y) + Math.abs(dy * x);
      if (ahead <= 0 || aside > 1.2 * ahead) continue;
      const cost = ahead + 2 * aside;
      if (cost < least) [best, least] = [node, cost];
    }
    if (best) app.select(best.thing);
  },
});
