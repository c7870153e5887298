-- Kazoo's first request of a call, as POST with a form. Each request is a call of its own: one call that asked as often
-- as this would be taken for a loop. Its one argument is where the numbers of the calls start.
local next_thread = 0

function setup(thread)
   thread:set("thread_number", next_thread)
   next_thread = next_thread + 1
end

local call = 0
local head
local tail = "%4010.26.0.158&Api-Version=4.x&Account-ID=4a6863e3351f4d7f2a9f0b8c11ee2277"

function init(args)
   call = (tonumber(args[1]) or 0) + thread_number * 1e8
   local body = "To-Realm=acme.pbx.example.com&To=%2B35316877779"
      .. "&Request-Realm=acme.pbx.example.com&Request=%2B35316877779&Language=en-us"
      .. "&From-Realm=acme.pbx.example.com&From=user_1&Direction=inbound&&&Caller-ID-Number=%2B15551234567"
      .. "&Caller-ID-Name=Jos%C3%A9&Call-ID="
   head = "POST " .. wrk.path .. " HTTP/1.1\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: "
      .. (#body + 12 + #tail) .. "\r\nte: \r\nhost: 127.0.0.1\r\nconnection: keep-alive\r\n\r\n" .. body
end

function request()
   call = call + 1
   return head .. string.format("%012d", call) .. tail
end

function done(summary, latency)
   io.write(string.format(
      "result requests=%d micros=%d bytes=%d p50=%d p99=%d max=%d connect=%d read=%d write=%d status=%d timeout=%d\n",
      summary.requests, summary.duration, summary.bytes,
      latency:percentile(50), latency:percentile(99), latency.max,
      summary.errors.connect, summary.errors.read, summary.errors.write,
      summary.errors.status, summary.errors.timeout))
end
