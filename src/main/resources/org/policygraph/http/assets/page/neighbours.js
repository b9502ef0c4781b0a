// Collects records and what joins them. A link from a measure has a basis; other edges have a kind.

import { ask } from "./api.js";
import { chosenBases, paragraphName } from "./links.js";
import { language, say } from "./words.js";

const MOST = 12;

const NEIGHBOURS = `query Neighbours($id: ID!, $bases: [Basis!]!, $lang: Locale) {
  node(id: $id) {
    __typename id url
    ... on Measure {
      number
      theme { id url name(lang: $lang) }
      audiences(basis: $bases) { basis targetGroup { ...GroupName } }
      responsibilities(basis: $bases) { basis department { ...DepartmentName } }
      citations { paragraph { ...ParagraphName } }
    }
    ... on TargetGroup {
      ...GroupName broader { ...GroupName }
      narrower { ...GroupName reached: measures(basis: $bases, first: 1) { totalCount } }
      linked: measures(includeNarrower: false, basis: $bases, first: ${MOST}) { ...Linked }
    }
    ... on Department {
      ...DepartmentName parent { ...DepartmentName }
      linked: measures(includeSubordinate: false, basis: $bases, first: ${MOST}) { ...Linked }
    }
    ... on SourceParagraph { ...ParagraphName cited: measures(first: ${MOST}) { ...Total nodes { ...MeasureName } } }
    ... on Theme { name(lang: $lang) under: measures(first: ${MOST}) { ...Total nodes { ...MeasureName } } }
  }
}
fragment Linked on MeasureConnection { ...Total edges { node { ...MeasureName } matches { basis } } }
fragment Total on MeasureConnection { totalCount totalsByBasis { basis count } }
fragment MeasureName on Measure { __typename id url number }
fragment GroupName on TargetGroup { __typename id url name(lang: $lang) }
fragment DepartmentName on Department { __typename id url name(lang: $lang) }
fragment ParagraphName on SourceParagraph { __typename id url place: number alignment }`;

export async function neighbourhood(ids) {
  const variables = { bases: chosenBases(), lang: language() };
  const answers = await Promise.all(ids.map((id) => ask(NEIGHBOURS, { id, ...variables })));
  const graph = new Neighbourhood();
  for (const { node } of answers) if (node) graph.addWithNeighbours(node);
  return { nodes: graph.nodes, edges: [...graph.edges.values()] };
}

class Neighbourhood {
  nodes = new Map();
  edges = new Map();

  addWithNeighbours(record) {
    const node = this.#add(record);
    const {
      theme,
      audiences = [],
      responsibilities = [],
      citations = [],
      broader = [],
      narrower = [],
      parent,
      linked,
      cited,
      under,
    } = record;
    for (const { basis, targetGroup } of audiences) this.#join(record, targetGroup, { basis });
    for (const { basis, department } of responsibilities) this.#join(record, department, { basis });
    for (const { paragraph } of citations) this.#join(record, paragraph, { kind: "CITES" });
    if (theme) this.#join(record, { __typename: "Theme", ...theme }, { kind: "THEME" });
    for (const each of broader) this.#join(record, each, { kind: "BROADER" });
    // A group whose narrower groups no measure reaches would drown in them.
    for (const each of narrower)
      if (each.reached.totalCount > 0) this.#join(each, record, { kind: "BROADER" });
    if (parent) this.#join(record, parent, { kind: "PARENT" });
    for (const { node: measure, matches } of linked?.edges ?? [])
      for (const { basis } of matches) this.#join(measure, record, { basis });
    for (const measure of cited?.nodes ?? []) this.#join(measure, record, { kind: "CITES" });
    for (const measure of under?.nodes ?? []) this.#join(measure, record, { kind: "THEME" });
    const list = linked ?? cited ?? under;
    node.unreached = narrower.filter(({ reached }) => reached.totalCount === 0).length;
    node.totals = list?.totalsByBasis ?? [];
    node.more = list ? list.totalCount - (list.edges ?? list.nodes).length : 0;
  }

  #add(record) {
    const { __typename: kind, id, url } = record;
    if (!this.nodes.has(id))
      this.nodes.set(id, { id, url, kind, label: label(record), more: 0, unreached: 0 });
    return this.nodes.get(id);
  }

  #join(from, to, { basis = null, kind = "LINK" }) {
    this.#add(from);
    this.#add(to);
    const key = [from.id, to.id, basis ?? kind].join(" ");
    this.edges.set(key, { from: from.id, to: to.id, basis, kind });
  }
}

function label(record) {
  if (record.__typename === "Measure") return say("measure.name", record.number);
  return record.__typename === "SourceParagraph"
    ? paragraphName({ number: record.place, alignment: record.alignment })
    : record.name;
}
