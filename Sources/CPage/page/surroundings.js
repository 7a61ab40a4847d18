// A thing in the middle, what it is tied to around it, and around the happenings who else took part in them.
function surroundings(centre) {
  const tied = (thing) =>
    [
      ...new Set([
        ...thing.facts.filter((fact) => fact.isTie && !fact.denied).map((fact) => fact.value),
        ...thing.ties.filter((fact) => !fact.denied).map((fact) => fact.subject),
      ]),
    ].filter((other) => other !== thing && !isTimedRelation(other.kind) && filter.passes(other));
  const places = new Map([[centre, { thing: centre, x: 0, y: 0 }]]);
  const kinds = [
    "Country",
    "Organization",
    "Agreement",
    "Meeting",
    "Event",
    "Person",
    "Office",
    "Position",
    "Statement",
    "Place",
  ];
  const inner = tied(centre)
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || b.mentions - a.mentions || a.number - b.number)
    .slice(0, 120);
  const outer = new Map();
  for (const thing of inner.filter((thing) => thing.isOccurrence)) {
    for (const other of tied(thing)) {
      if (other !== centre && !inner.includes(other) && !other.isOccurrence) addTo(outer, other, thing);
    }
  }
  const ring = (things, from, step) => {
    let radius = from;
    let rest = things;
    while (rest.length > 0) {
      const room = Math.max(6, Math.floor((2 * Math.PI * radius) / step));
      const row = rest.slice(0, room);
      row.forEach((thing, place) => {
        const angle = (2 * Math.PI * place) / row.length - Math.PI / 2 + (radius - from) / 500;
        places.set(thing, { thing, x: radius * 1.35 * Math.cos(angle), y: radius * Math.sin(angle) });
      });
      rest = rest.slice(room);
      radius += 95;
    }
    return radius;
  };
  const edge = ring(inner, 210, 70);
  const angle = (thing) => {
    const { x, y } = places.get(thing);
    return Math.atan2(y, x);
  };
  const order = [...outer].map(([thing, parents]) => ({
    thing,
    at: (angle(parents[0]) + 2.5 * Math.PI) % (2 * Math.PI),
  }));
  ring(
    order
      .sort((a, b) => a.at - b.at || a.thing.number - b.thing.number)
      .slice(0, 120)
      .map((row) => row.thing),
    edge + 40,
    70,
  );
  return [...places.values()];
}
