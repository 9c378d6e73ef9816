"use strict";
// What the page does with a script on: a point of a curve, or a square, shows its sentences. It reads no text of articles.
(() => {
  const form = document.getElementById("filter");
  if (!form) return;
  const pairs = [...document.querySelectorAll("details.evidence")];
  const pair = document.getElementById("filter-pair");
  const from = document.getElementById("filter-from");
  const to = document.getElementById("filter-to");
  const says = document.getElementById("filter-says");
  const openAtFirst = pairs.map((details) => details.open);
  form.hidden = false;

  const apply = () => {
    let shown = 0;
    const valid = from.validity.valid && to.validity.valid;
    const first = from.validity.valid ? from.value : "";
    const last = to.validity.valid ? to.value : "";
    const filtered = pair.value || first || last;
    for (const details of pairs) {
      let here = 0;
      for (const month of details.querySelectorAll(".month")) {
        const name = month.dataset.month;
        const fits = (name.length > 4 || (first.length < 5 && last.length < 5)) && (!first || name >= first.slice(0, name.length)) && (!last || name <= last + "-99");
        month.hidden = !fits;
        if (fits) here += month.querySelectorAll("li").length;
      }
      const wanted = !pair.value || details.id === pair.value;
      details.hidden = !wanted || here === 0;
      if (!details.hidden) shown += here;
      if (filtered && !details.hidden) details.open = true;
    }
    const count = filtered ? `${shown} ${shown === 1 ? "sentence" : "sentences"} shown` : "";
    says.textContent = valid ? count : "A period is a year or a month: 2021 or 2021-08.";
  };

  const lastMonth = (month, granularity) => {
    const [year, number] = month.split("-").map(Number);
    if (granularity === "year" || !number) return `${year}`;
    if (granularity !== "quarter") return month;
    return `${year}-${String(Math.ceil(number / 3) * 3).padStart(2, "0")}`;
  };
  const firstMonth = (month, granularity) => {
    const [year, number] = month.split("-").map(Number);
    if (granularity === "year" || !number) return `${year}`;
    if (granularity !== "quarter") return month;
    return `${year}-${String(Math.ceil(number / 3) * 3 - 2).padStart(2, "0")}`;
  };

  const show = (fragment, granularity) => {
    const [, id, month] = /^#(e\d+)(?:-(.+))?$/.exec(fragment) || [];
    const details = id && document.getElementById(id);
    if (!details) return false;
    pair.value = id;
    from.value = month ? firstMonth(month, granularity) : "";
    to.value = month ? lastMonth(month, granularity) : "";
    apply();
    const target = (month && details.querySelector(".month:not([hidden]) h4")) || details.querySelector("summary");
    target.focus({ preventScroll: true });
    form.scrollIntoView({ block: "start" });
    return true;
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#e'], a[*|href^='#e']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const figure = link.closest("[data-period]");
    if (show(link.getAttribute("href"), figure ? figure.dataset.period : "month")) event.preventDefault();
  });
  form.addEventListener("input", apply);
  form.addEventListener("reset", () => setTimeout(() => {
    apply();
    pairs.forEach((details, i) => { details.open = openAtFirst[i]; });
  }));
  form.addEventListener("submit", (event) => event.preventDefault());
  if (location.hash) show(location.hash, "month");
})();
