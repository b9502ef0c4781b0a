// The protocol's own client, unmodified: finds and calls every tool that a server has.
//   node client.js CALLS http ADDRESS
//   node client.js CALLS stdio COMMAND ARGUMENT…
// CALLS is a file of JSON: a list of arguments by the names of tools. Prints one line of JSON: what was found and answered.
// The client itself refuses structured content that is not valid against the tool's output schema.
import { readFileSync } from "node:fs";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";

const [calls, kind, address, ...rest] = process.argv.slice(2);
const client = new Client({ name: "suite", version: "1" });
const errors = [];
client.onerror = (error) => errors.push(String(error));
await client.connect(
  kind === "http"
    ? new StreamableHTTPClientTransport(new URL(address))
    : new StdioClientTransport({ command: address, args: rest, stderr: "inherit" }),
);
const { tools } = await client.listTools();
const results = [];
for (const { tool, arguments: given } of JSON.parse(readFileSync(calls, "utf8"))) {
  results.push({ tool, ...(await client.callTool({ name: tool, arguments: given })) });
}
await client.ping();
const found = {
  server: client.getServerVersion(),
  instructions: client.getInstructions(),
  capabilities: client.getServerCapabilities(),
  tools,
  results,
  resources: (await client.listResources()).resources,
  resourceTemplates: (await client.listResourceTemplates()).resourceTemplates,
  prompts: (await client.listPrompts()).prompts,
  unknown: await client.request({ method: "tools/none" }, { parse: (any) => any }).catch((error) => error.code),
};
await client.close();
console.log(JSON.stringify({ ...found, errors }));
