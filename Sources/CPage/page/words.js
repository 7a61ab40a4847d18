// The words of the page: relations, kinds, dates, how sure a fact is.

// What each property says, from its subject and back from its value: "Kang represents South Korea", "South Korea is represented by Kang".
// The order is the one in which facts are shown.
const phrases = {
  text: ["says"],
  verbatim: ["wording"],
  status: ["status"],
  formerStatus: ["status before"],
  occursOn: ["date"],
  postponedFrom: ["put off from"],
  eventType: ["sort"],
  stage: ["stage"],
  participant: ["participant", "takes part in"],
  actor: ["actor", "acts in"],
  target: ["directed at", "is the target of"],
  object: ["object", "is the object of"],
  location: ["place", "is the place of"],
  discusses: ["discusses", "is discussed in"],
  inResponseTo: ["answers", "is answered by"],
  speaker: ["speaker", "says"],
  about: ["about", "is spoken of in"],
  reportedBy: ["reported by", "reports"],
  stance: ["stance"],
  holder: ["holder", "holds"],
  toward: ["toward", "is the matter of"],
  holdsOffice: ["holds the office of", "is held by"],
  formerOffice: ["formerly held the office of", "was formerly held by"],
  succeeds: ["succeeds", "is succeeded by"],
  represents: ["represents", "is represented by"],
  office: ["office", "tenures"],
  officeTitle: ["title"],
  officeOf: ["office of", "has the office"],
  accreditedTo: ["accredited to", "receives"],
  memberState: ["member state", "is a member of"],
  partOf: ["part of", "includes"],
  inCountry: ["in", "has the place"],
  party: ["party", "is a party to"],
  signedOn: ["signed on"],
  inForceFrom: ["in force from"],
  expiresOn: ["expires on"],
  endedOn: ["ended on"],
  lifecycle: ["stage of its life", "is a stage in the life of"],
  hasMembership: ["membership", "membership in"],
  member: ["member", "has the membership"],
  from: ["from"],
  until: ["until"],
  firstReported: ["first reported"],
  lastReported: ["last reported"],
  reportedOn: ["reported on"],
  disputed: ["disputed"],
  iso3166: ["country code"],
  sameAs: ["Wikidata"],
};
const phraseOrder = new Map(Object.keys(phrases).map((property, place) => [property, place]));
function phrase(property) {
  return phrases[property]?.[0] ?? property;
}
function inversePhrase(property) {
  return phrases[property]?.[1] ?? phrase(property);
}

const plurals = {
  Person: "people",
  Country: "states",
  Organization: "bodies",
  Place: "places",
  Office: "offices",
  Agreement: "agreements",
  Event: "events",
  Meeting: "meetings",
  Statement: "statements",
  Position: "positions",
  Tenure: "tenures",
  Membership: "memberships",
};
const singulars = {
  ...Object.fromEntries(graph.kinds.map((kind) => [kind, kind.toLowerCase()])),
  Country: "state",
  Organization: "body",
};
function pluralOf(kind) {
  return plurals[kind] ?? kind;
}

function shapeOf(kind) {
  if (["Country", "Organization", "Agreement"].includes(kind)) return "square";
  if (["Event", "Meeting", "Tenure", "Membership"].includes(kind)) return "diamond";
  return ["Place", "Position"].includes(kind) ? "triangle" : "disc";
}

const terms = {
  support: "supports",
  oppose: "opposes",
  conditional: "supports on conditions",
  ongoing: "going on",
  left: "a party left",
};
function termWords(term) {
  return terms[term] ?? term.toLowerCase();
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

// A date as people write it, as precise as the article and never more: 12 November 2019, November 2019, 23 November (year unknown).
function dateWords(date) {
  if (date.includes("/")) {
    const [first, last] = date.split("/");
    if (first === "..") return `until ${dateWords(last)}`;
    if (last === "..") return `from ${dateWords(first)}`;
    const days = [first, last].map((end) => /^(\d{4}-\d\d)-(\d\d)$/.exec(end));
    if (days[0] && days[1] && days[0][1] === days[1][1]) return `${Number(days[0][2])}–${dateWords(last)}`;
    return `${dateWords(first)} to ${dateWords(last)}`;
  }
  const yearless = /^--(\d\d)(?:-(\d\d))?$/.exec(date);
  if (yearless)
    return `${yearless[2] ? `${Number(yearless[2])} ` : ""}${months[Number(yearless[1]) - 1]} (year unknown)`;
  const parts = /^(-?)(\d{4,})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date);
  if (!parts) return date;
  const [, minus, digits, month, day] = parts;
  const year = minus || Number(digits) === 0 ? `${Number(digits) + 1} BC` : String(Number(digits));
  return [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(" ");
}

// How sure a fact is: of the facts with .9, nine in ten are right.
const sureness = [
  [0.95, "nearly certain"],
  [0.85, "very likely"],
  [0.7, "likely"],
  [0.5, "more likely than not"],
  [0, "doubtful"],
];
function surenessWord(confidence) {
  return sureness.find(([least]) => confidence >= least)[1];
}
function surenessWords(confidence) {
  return `${surenessWord(confidence)}, ${confidence.toFixed(2)}`;
}
function sure(confidence) {
  return confidence === null ? null : make("span", { class: "sure" }, surenessWords(confidence));
}

function grouped(number) {
  return number.toLocaleString("en");
}
function counted(number, one, many = `${one}s`) {
  return `${grouped(number)} ${number === 1 ? one : many}`;
}

// An article in a line: headline, publisher, day.
function citation(article) {
  const headline = article.headline ?? article.id;
  return make(
    "cite",
    {},
    article.url ? link(article.url, headline) : headline,
    [article.publisher, article.published ? dateWords(article.published) : "undated"]
      .filter(Boolean)
      .map((part) => `, ${part}`),
  );
}

// What a value says, as a part of a line.
function valueWords(fact) {
  const { property, value } = fact;
  if (fact.isTie) return thingLink(value);
  if (property === "verbatim") return value ? "word for word" : "reported speech";
  if (property === "sameAs" && /^Q\d+$/.test(value)) return link(`https://www.wikidata.org/wiki/${value}`, value);
  if (property === "disputed") return `the articles differ: ${phrase(value)}`;
  if (property === "text") return make("q", {}, value);
  if (["status", "formerStatus", "stance", "stage", "eventType"].includes(property)) return termWords(value);
  return typeof value === "string" && /On$|From$|^from$|^until$|Reported$/.test(property)
    ? dateWords(value)
    : String(value);
}
