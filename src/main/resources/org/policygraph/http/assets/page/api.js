// Asks the public GraphQL API, and remembers what was asked so that the page can show it.

import { say } from "./words.js";

const endpoint = document.body.dataset.prefix + "/graphql";

// A GET can be answered from a cache; a long one would not fit the server's limit for a request line.
const LONGEST_GET = 6000;

const answers = new Map();
const MOST_ANSWERS = 100;

let asked = [];

export class AnswerError extends Error {
  constructor(message, code, correlationId) {
    super(message);
    this.code = code;
    this.correlationId = correlationId;
  }
}

// Forgets what was asked for the view before.
export function beginView() {
  asked = [];
}

// The queries behind the view, each with its variables.
export function askedForView() {
  return asked;
}

// The data of the answer, which must not be changed by whoever gets it.
export async function ask(query, variables = {}) {
  asked.push({ query, variables });
  return background(query, variables);
}

// The same for what is not part of the view, as suggestions.
export async function background(query, variables = {}) {
  const key = JSON.stringify([query, variables]);
  if (!answers.has(key)) {
    if (answers.size >= MOST_ANSWERS) answers.delete(answers.keys().next().value);
    answers.set(key, fetched(query, variables));
    answers.get(key).catch(() => answers.delete(key));
  }
  return answers.get(key);
}

async function fetched(query, variables) {
  const compact = query.replace(/\s+/g, " ").trim();
  const parameters = new URLSearchParams({ query: compact, variables: JSON.stringify(variables) });
  const headers = { Accept: "application/graphql-response+json, application/json;q=0.9" };
  const short = String(parameters).length <= LONGEST_GET;
  const body = JSON.stringify({ query: compact, variables });
  const posted = { method: "POST", headers: { ...headers, "Content-Type": "application/json" }, body };
  let response;
  try {
    response = await (short ? fetch(endpoint + "?" + parameters, { headers }) : fetch(endpoint, posted));
  } catch {
    throw new AnswerError(say("error.unreachable"), "UNREACHABLE", "");
  }
  const answer = await response.json().catch(() => ({ errors: [{ message: say("error.unreadable") }] }));
  if (!answer.errors) return answer.data;
  const [first] = answer.errors;
  throw new AnswerError(first.message, first.extensions?.code ?? "", first.extensions?.correlationId ?? "");
}
