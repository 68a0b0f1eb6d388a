// Word that something is being done, once it takes longer than half a second.
const PATIENCE_MS = 500;

export async function working(place, words, task) {
  const timer = setTimeout(() => { place.textContent = words; place.classList.add("working"); }, PATIENCE_MS);
  try {
    return await task();
  } finally {
    clearTimeout(timer);
    place.textContent = "";
  }
}
