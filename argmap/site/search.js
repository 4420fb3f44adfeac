// Finds statements that have all words asked for, in any map of the site.
const rows = JSON.parse(document.getElementById("data").textContent);
const texts = rows.map((row) => folded(row[0] + " " + row[2] + " " + row[3]));
const field = document.querySelector("#search input"), list = document.getElementById("found");
const status = document.querySelector("[role=status]");
document.getElementById("search").hidden = false;
field.addEventListener("input", () => {
  const words = folded(field.value).split(/\s+/).filter(Boolean);
  const met = words.length ? rows.filter((_, at) => words.every((word) => texts[at].includes(word))) : [];
  status.textContent = words.length ? met.length + " found" + (met.length > 100 ? ", the first 100 shown" : "") : "";
  list.replaceChildren(...met.slice(0, 100).map(([text, href, id, title]) => {
    const item = document.createElement("li"), link = document.createElement("a");
    link.href = href;
    link.textContent = text;
    const where = document.createElement("small");
    where.textContent = title + " · " + id;
    item.append(link, where);
    return item;
  }));
});
