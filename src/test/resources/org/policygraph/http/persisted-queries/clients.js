// Asks the same query twice with each client, as a fresh client each time, and prints what each sent and got.
import { createHash } from 'node:crypto';
import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { Client, fetchExchange } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';

const url = process.argv[2];
const variables = { n: 1 };

/** A fetch that notes of each request its method, whether the document was in it, and the status. */
function noting(sent) {
  return async (address, options = {}) => {
    const answer = await fetch(address, options);
    const asked = options.body ?? decodeURIComponent(address);
    const method = options.method ?? 'GET';
    sent.push(`${method} ${asked.includes('measures(') ? 'document' : 'hash'} ${answer.status}`);
    return answer;
  };
}

async function askApollo(document, byGet, sent) {
  const hashed = new PersistedQueryLink({
    sha256: text => createHash('sha256').update(text).digest('hex'),
    useGETForHashedQueries: byGet,
  });
  const client = new ApolloClient({
    link: hashed.concat(new HttpLink({ uri: url, fetch: noting(sent) })),
    cache: new InMemoryCache(),
  });
  const { data } = await client.query({ query: gql(document), variables });
  return data.measures.nodes[0].number;
}

async function askUrql(document, byGet, sent) {
  const client = new Client({
    url,
    fetch: noting(sent),
    exchanges: [persistedExchange({ preferGetForPersistedQueries: byGet }), fetchExchange],
  });
  const { data, error } = await client.query(document, variables).toPromise();
  if (error) throw error;
  return data.measures.nodes[0].number;
}

const said = {};
for (const [name, ask] of [['Apollo', askApollo], ['Urql', askUrql]]) {
  for (const byGet of [false, true]) {
    const operation = name + (byGet ? 'Get' : 'Post');
    const document = `query ${operation}($n: Int) { measures(first: $n) { nodes { number } } }`;
    const sent = [];
    const first = await ask(document, byGet, sent);
    const second = await ask(document, byGet, sent);
    said[operation] = { sent, numbers: [first, second] };
  }
}
console.log(JSON.stringify(said));
