// Server-sent events over a POST: each is handed on as it comes.
export async function* events(response) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let held = "";
  for (;;) {
    const { done, value } = await reader.read();
    held += (value || "").replaceAll("\r\n", "\n");
    const whole = held.split("\n\n");
    held = done ? "" : whole.pop();
    for (const text of whole) {
      const event = parse(text);
      if (event) yield event;
    }
    if (done) return;
  }
}

function parse(text) {
  let name = "message";
  const data = [];
  for (const line of text.split("\n")) {
    if (line.startsWith("event:")) name = line.slice(6).trim();
    else if (line.startsWith("data:")) data.push(line.slice(5).trim());
  }
  if (!data.length) return null;
  try { return { name, data: JSON.parse(data.join("\n")) }; } catch { return null; }
}
