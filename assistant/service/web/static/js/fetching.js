// Pages of this server as documents, with the tab's id along where one exists.
import { errorOf, LOST } from "./problem.js";
import { known } from "./visitor.js";

export class Refused extends Error {
  constructor(told) { super(told.message); this.told = told; }
}

export function headers(more = {}) {
  const id = known();
  return id ? { ...more, "X-Troly-Person": id } : more;
}

export async function getPage(address, options = {}) {
  let response;
  try {
    response = await fetch(address, { ...options, headers: headers({ Accept: "text/html", ...options.headers }) });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Refused(LOST);
  }
  if (!(response.headers.get("content-type") || "").startsWith("text/html")) throw new Refused(await errorOf(response));
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  return { page, address: response.url, ok: response.ok };
}
