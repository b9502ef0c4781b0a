// Starts GraphiQL with the query that its address holds, and with example queries, each in its own tab.
const place = document.getElementById("graphiql");

const examples = [
  `# 面向农民工（含更细群体）的措施，以及每条入选的理由
# Measures that reach migrant workers, narrower groups included, and why each is here
query MeasuresByGroup {
  measures(where: { targetGroup: { any: ["农民工"] } }, first: 20) {
    totalCount
    totalsByBasis { basis count }
    edges {
      basis
      node { number text url }
      matches {
        basis
        groupPath { name nameLang }
        evidence { term rule span { start end text } }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`,
  `# 一条措施和它的全部依据
# One measure with all its evidence
query MeasureWithEvidence {
  measure(number: "1.1") {
    number text url
    span { start end line column }
    theme { name }
    audiences { basis targetGroup { name } evidence { term rule source span { text start end } } }
    responsibilities { basis department { name } evidence { term rule source span { text start end } } }
    commitments { printed comparator value unit approximate duration deadline }
    citations { marker quote paragraph { number textHeld alignment } }
    absences { field reason }
  }
}
`,
  `# 深度交叉：群体 → 措施 → 部门 → 其他措施 → 引文 → 段落 → 文件
# Deep cross-link: group → measures → departments → their measures → citations → paragraph → document
query DeepCrossLink {
  targetGroup(name: "older persons") {
    name
    measures(first: 20) {
      totalCount
      totalsByBasis { basis count }
      nodes {
        number
        departments(basis: [STATED, REMIT, CURATED]) {
          name
          measures(basis: [STATED, REMIT, CURATED], first: 5) {
            nodes {
              number
              citations { marker paragraph { number document { title } } }
            }
          }
        }
      }
    }
  }
}
`,
  `# 量化承诺
# Commitments: numbers, periods and deadlines as printed
query Commitments {
  commitments(first: 50) {
    totalCount
    nodes {
      printed comparator value unit approximate
      duration durationApproximate deadline indicator population
      rule
      measure { number text }
      span { start end url }
    }
  }
}
`,
  `# 正式文件：谁牵头、谁配合，凭哪条括注；文号、效力状态和引用
# Official texts: who leads and who supports, by which note; number, status, references
query OfficialDocuments {
  documents(where: { heldIn: [ORIGINAL] }, first: 5) {
    totalCount
    nodes {
      title number signedOn issuersPrinted jurisdiction status
      repealedBy { from { title number } }
      references { kind title number document { identifier } }
      divisions(first: 50) { nodes { path locator level heading url } }
    }
  }
  measures(where: { heldIn: [ORIGINAL], department: { basis: [STATED], role: [LEAD] } }, first: 10) {
    totalCount
    nodes {
      number locator text status
      document { title number }
      responsibilities(basis: [STATED]) { role printed department { name listed } note { text line } }
      formatted(style: GB_T_7714_2015)
    }
  }
}
`,
  `# 从来源段落到措施
# From a source paragraph to the measures that cite it
query ParagraphToMeasures {
  paragraph(document: "minsheng-2025", number: 9) {
    number textHeld alignment
    absences { field reason }
    citations(first: 20) { nodes { marker quote span { start end text } } }
    measures(first: 20) { totalCount totalsByBasis { basis count } nodes { number text url } }
  }
}
`,
];

async function fetcher(request, options) {
  const answer = await fetch(place.dataset.endpoint, {
    method: "POST",
    headers: {
      ...options?.headers,
      "Content-Type": "application/json",
      Accept: "application/graphql-response+json, application/json;q=0.9",
    },
    body: JSON.stringify(request),
  });
  return answer.json();
}

// What another page asks to be opened here. It is not run until somebody runs it.
function given() {
  const parameters = new URLSearchParams(location.search);
  const query = parameters.get("query");
  return query === null ? {} : { query, variables: parameters.get("variables") ?? undefined };
}

function start() {
  const { React, ReactDOM, GraphiQL } = globalThis;
  ReactDOM.createRoot(place).render(
    React.createElement(GraphiQL, {
      ...given(),
      fetcher,
      defaultTabs: examples.map((query) => ({ query })),
      defaultEditorToolsVisibility: "variables",
      shouldPersistHeaders: false,
    }),
  );
}

start();
