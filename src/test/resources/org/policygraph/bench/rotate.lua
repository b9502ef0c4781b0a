-- Sends the lines of a file by turns, each as the body of a POST.
local bodies = {}
for line in io.lines(os.getenv("BODIES")) do bodies[#bodies + 1] = line end
local at = math.random(#bodies)

request = function()
  at = at % #bodies + 1
  local fields = { ["Content-Type"] = os.getenv("CONTENT_TYPE"), ["Accept"] = os.getenv("ACCEPT") }
  return wrk.format("POST", nil, fields, bodies[at])
end

done = function(summary, latency, requests)
  local seconds = summary.duration / 1000000
  local bad = summary.errors.status + summary.errors.timeout
    + summary.errors.connect + summary.errors.read + summary.errors.write
  print(string.format("RESULT %.1f %.3f %.3f %d", summary.requests / seconds,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, bad))
end
