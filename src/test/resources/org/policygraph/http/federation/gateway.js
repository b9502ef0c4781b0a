// Two small subgraphs beside the policy graph, composed with it, and a gateway over all three.
//   node gateway.js ADDRESS-OF-THE-POLICY-GRAPH
// Prints one line of JSON: what composition says, and where the gateway serves. Ends when its input ends.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { composeServices } from "@apollo/composition";
import { ApolloGateway } from "@apollo/gateway";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { useApolloFederation } from "@envelop/apollo-federation";
import { parse } from "graphql";
import { createYoga } from "graphql-yoga";

const policy = process.argv[2];
const base = "https://w3id.org/policy-graph/id/";
const document = base + "minsheng-2025";

const budgets = [
  { id: "a", amount: 300, number: "5.2", payer: "mca" },
  { id: "b", amount: 200, number: "1.1", payer: "mohrss" },
  { id: "c", amount: 100, number: "8.1", payer: "nhc" },
];
const iri = (budget) => document + "/measure/" + budget.number;

const resolvers = {
  budgets: {
    Query: { budgets: () => budgets },
    PolicyBudget: {
      __resolveReference: ({ id }) => budgets.find((each) => each.id === id),
      measure: (budget) => ({ id: iri(budget) }),
      payer: (budget) => ({ slug: budget.payer }),
    },
    Measure: {
      budgets: ({ id }) => budgets.filter((each) => iri(each) === id),
    },
  },
  ledger: {
    PolicyBudget: {
      __resolveReference: ({ id }) => budgets.find((each) => each.id === id),
      bookedOn: ({ number }) => ({ document: { id: document }, number }),
    },
  },
};

async function serve(yoga) {
  const server = createServer(yoga);
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return `http://127.0.0.1:${server.address().port}${yoga.graphqlEndpoint}`;
}

async function subgraph(name) {
  const typeDefs = parse(readFileSync(new URL(`${name}.graphql`, import.meta.url), "utf8"));
  const schema = buildSubgraphSchema({ typeDefs, resolvers: resolvers[name] });
  return { name, typeDefs, url: await serve(createYoga({ schema, logging: false })) };
}

async function policySubgraph() {
  const answer = await fetch(policy, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ query: "{ _service { sdl } }" }),
  });
  const { data } = await answer.json();
  return { name: "policy", typeDefs: parse(data._service.sdl), url: policy };
}

const { errors, hints, supergraphSdl } = composeServices([
  await policySubgraph(),
  await subgraph("budgets"),
  await subgraph("ledger"),
]);
const said = { errors: (errors ?? []).map(String), hints: (hints ?? []).map(String) };
if (supergraphSdl) {
  const quiet = () => {};
  const logger = { debug: quiet, info: quiet, warn: console.error, error: console.error };
  const gateway = new ApolloGateway({ supergraphSdl, logger });
  await gateway.load();
  said.gateway = await serve(createYoga({ plugins: [useApolloFederation({ gateway })], logging: false }));
}
console.log(JSON.stringify(said));
process.stdin.on("end", () => process.exit()).resume();
