// How the picture is painted: lines, then the shapes of things, then names where there is room.

Object.assign(picture, {
  readColors(forPaper = false) {
    document.documentElement.classList.toggle("paper", forPaper);
    const style = getComputedStyle(document.documentElement);
    const color = (name) => style.getPropertyValue(name).trim();
    this.colors = {
      ink: color("--ink"),
      paper: color("--paper"),
      line: color("--line"),
      accent: color("--accent"),
    };
    this.fills = Object.fromEntries(graph.kinds.map((kind) => [kind, color(`--${kind.toLowerCase()}`)]));
    this.font = style.getPropertyValue("--sans");
  },

  // The radius on the screen: where there are few, nodes shrink less than the distances between them.
  radiusOf(node) {
    return Math.max(
      1.6,
      node.radius * Math.min(1.5, Math.pow(this.scale, this.scene.nodes.length > 400 ? 0.95 : 0.75)),
    );
  },

  draw() {
    if (this.pending) return;
    this.pending = true;
    requestAnimationFrame(() => {
      this.pending = false;
      this.paint();
    });
  },

  paint() {
    if (!this.width || !this.scene) return;
    const { context, scene, colors } = this;
    const chosen = this.nodeOf(details.thing);
    const near = chosen && chosen.thing !== this.centre ? neighborsIn(scene, chosen) : null;
    context.setTransform(this.density, 0, 0, this.density, 0, 0);
    context.clearRect(0, 0, this.width, this.height);
    for (const node of scene.nodes) {
      node.sx = node.x * this.scale + this.dx;
      node.sy = node.y * this.scale + this.dy;
      node.isSeen = node.sx > -40 && node.sy > -40 && node.sx < this.width + 40 && node.sy < this.height + 40;
    }
    this.paintLines(chosen, near);
    const byKind = new Map();
    for (const node of scene.nodes) {
      if (!node.isSeen) continue;
      const key = `${near && !near.has(node) ? "-" : "+"}${node.thing.kind}`;
      addTo(byKind, key, node);
    }
    for (const pass of ["-", "+"]) {
      for (const [key, nodes] of byKind) {
        if (key[0] !== pass) continue;
        context.globalAlpha = pass === "-" ? 0.22 : 1;
        context.fillStyle = this.fills[key.slice(1)];
        context.beginPath();
        for (const node of nodes) {
          const radius = this.radiusOf(node);
          // A shape of a few pixels cannot be told from a square, which is drawn ten times as fast.
          if (radius < 3)
            context.fillRect(node.sx - radius * 0.85, node.sy - radius * 0.85, radius * 1.7, radius * 1.7);
          else this.outline(node, radius);
        }
        context.fill();
        if (this.scale < 0.35) continue; // too small for an edge to be seen
        context.lineWidth = 1;
        context.strokeStyle = colors.paper;
        context.stroke();
      }
    }
    context.globalAlpha = 1;
    if (chosen) {
      context.beginPath();
      this.outline(chosen, this.radiusOf(chosen) + 4);
      context.lineWidth = 2;
      context.strokeStyle = colors.accent;
      context.stroke();
    }
    this.paintLabels(chosen, near);
  },

  paintLines(chosen, near) {
    const { context, scene, colors } = this;
    const widths = new Map();
    const own = [];
    for (const line of scene.lines) {
      const [a, b] = [scene.nodes[line.a], scene.nodes[line.b]];
      if (!a.isSeen && !b.isSeen && !this.crosses(a, b)) continue;
      const isBetween = details.between?.includes(a.thing) && details.between.includes(b.thing);
      if (isBetween || (chosen && (a === chosen || b === chosen))) {
        own.push(line);
        continue;
      }
      const width = line.ties.length > 9 ? 3 : line.ties.length > 3 ? 2 : line.ties.length > 1 ? 1.3 : 0.8;
      if (!widths.has(width)) widths.set(width, new Path2D());
      const path = widths.get(width);
      path.moveTo(a.sx, a.sy);
      path.lineTo(b.sx, b.sy);
    }
    context.strokeStyle = colors.line;
    context.globalAlpha = (near ? 0.3 : 1) * Math.max(0.3, Math.min(1, 1200 / scene.lines.length));
    for (const [width, path] of widths) {
      context.lineWidth = width;
      context.stroke(path);
    }
    context.globalAlpha = 1;
    context.strokeStyle = colors.accent;
    context.lineWidth = details.between ? 3 : 1.4;
    context.beginPath();
    for (const line of own) {
      context.moveTo(scene.nodes[line.a].sx, scene.nodes[line.a].sy);
      context.lineTo(scene.nodes[line.b].sx, scene.nodes[line.b].sy);
    }
    context.stroke();
  },

  crosses(a, b) {
    return (
      Math.max(a.sx, b.sx) > 0 &&
      Math.min(a.sx, b.sx) < this.width &&
      Math.max(a.sy, b.sy) > 0 &&
      Math.min(a.sy, b.sy) < this.height
    );
  },

  outline(node, radius) {
    const { context } = this;
    const [x, y] = [node.sx, node.sy];
    const shape = shapeOf(node.thing.kind);
    if (shape === "disc") {
      context.moveTo(x + radius, y);
      context.arc(x, y, radius, 0, 2 * Math.PI);
    } else if (shape === "square") {
      const side = radius * 0.9;
      context.rect(x - side, y - side, 2 * side, 2 * side);
    } else {
      const points =
        shape === "diamond"
          ? [
              [0, -1.15],
              [1.15, 0],
              [0, 1.15],
              [-1.15, 0],
            ]
          : [
              [0, -1.1],
              [1.1, 0.85],
              [-1.1, 0.85],
            ];
      points.forEach(([px, py], place) => context[place === 0 ? "moveTo" : "lineTo"](x + px * radius, y + py * radius));
      context.closePath();
    }
  },

  // Names where there is room: of the chosen thing and its neighbours first, then of the things in most sentences.
  paintLabels(chosen, near) {
    const { context, scene, colors } = this;
    const taken = [];
    const free = (box) =>
      !taken.some(
        (other) => box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top,
      );
    context.textBaseline = "middle";
    context.textAlign = "center";
    context.lineJoin = "round";
    const label = (node, isForced, weight, size) => {
      context.font = `${weight} ${size}px ${this.font}`;
      const text = shortened(node.thing.label, isForced ? 60 : 34);
      const width = context.measureText(text).width;
      const below = node.sy + this.radiusOf(node) + size * 0.8;
      const middle = Math.max(width / 2 + 4, Math.min(this.width - width / 2 - 4, node.sx));
      const box = {
        left: middle - width / 2 - 3,
        right: middle + width / 2 + 3,
        top: below - size * 0.7,
        bottom: below + size * 0.7,
      };
      if (!isForced && !free(box)) return;
      taken.push(box);
      context.lineWidth = 3;
      context.strokeStyle = colors.paper;
      context.strokeText(text, middle, below);
      context.fillStyle = colors.ink;
      context.fillText(text, middle, below);
    };
    const order = scene.rank.map((index) => scene.nodes[index]).filter((node) => node.isSeen);
    if (chosen?.isSeen) label(chosen, true, 700, 14);
    if (this.hovered && this.hovered !== chosen && this.hovered.isSeen) label(this.hovered, true, 600, 13);
    let count = 0;
    for (const node of near ? order.filter((node) => near.has(node)) : order) {
      if (count++ > 260 || taken.length > 140) break;
      if (node === chosen || node === this.hovered) continue;
      const isGreat =
        node.thing.mentions >= scene.nodes[scene.rank[Math.min(11, scene.rank.length - 1)]].thing.mentions;
      label(node, false, isGreat ? 600 : 400, isGreat ? 13 : 11.5);
    }
  },
});

function neighborsIn(scene, node) {
  const near = new Set([node]);
  for (const line of scene.lines) {
    if (scene.nodes[line.a] === node) near.add(scene.nodes[line.b]);
    if (scene.nodes[line.b] === node) near.add(scene.nodes[line.a]);
  }
  return near;
}
