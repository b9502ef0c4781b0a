// PostGraphile over the tables, as fast as it is meant to go: no watching, no GraphiQL, no websockets, answers
// stringified while they are made. One process for each worker, since a Node process computes on one core.
//   node server.js PORT WORKERS CONNECTION
import cluster from "node:cluster";
import { createServer } from "node:http";
import { grafserv } from "grafserv/node";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";

const [port, workers, connectionString] = process.argv.slice(2);

async function serve() {
  const instance = postgraphile({
    extends: [PostGraphileAmberPreset],
    pgServices: [makePgService({ connectionString, schemas: ["public"], pubsub: false, poolConfig: { max: 16 } })],
    gather: { installWatchFixtures: false },
    schema: { defaultBehavior: "+list +connection -insert -update -delete" },
    grafast: { explain: false },
    grafserv: { watch: false, graphiql: false, websockets: false, outputDataAsString: true },
  });
  await instance.getSchema();
  const server = createServer();
  await instance.createServ(grafserv).addTo(server);
  server.listen(Number(port), "127.0.0.1");
}

if (cluster.isPrimary && Number(workers) > 1) {
  for (let i = 0; i < Number(workers); i++) cluster.fork();
} else {
  await serve();
}
