// The films: how many there are, which objects belong to nothing, and cleaning up.
import { count } from "/parts/words.js";
import { sure } from "./ask.js";
import { facts, make, say, title } from "./elements.js";
import { change, read } from "./server.js";
import { Table } from "./table.js";

const COLUMNS = [
  { name: "Video", of: (orphan) => make("code", {}, orphan.video_id), sign: (orphan) => orphan.video_id },
  { name: "Objects", of: (orphan) => String(orphan.objects) },
];

function told(report) {
  const done = report.dry_run === false ? "removed" : "would be removed";
  const usage = report.disk_usage_gb;
  return facts([
    ["Expired", `${count(report.expired_deleted, "video")} ${done}`],
    ["Orphaned", `${count(report.orphaned_deleted, "object")} ${done}`],
    ["Least used", `${count(report.lru_evicted, "video")} ${done}`],
    ["Disk", usage === null || usage === undefined ? "objects are in a bucket" : `${usage.toFixed(2)} GB used`],
  ]);
}

export function videos() {
  const numbers = make("div.panel", {});
  const table = new Table("Videos whose objects belong to nothing", COLUMNS, (orphan) => orphan.video_id, "All objects belong to a video or a job.");
  const result = make("div", { role: "status" });
  const buttons = [
    make("button.plain", { type: "button", click: () => clean(true) }, "Try it"),
    make("button.action", { type: "button", click: () => clean(false) }, "Clean up"),
  ];

  async function clean(dry) {
    if (!dry && !(await sure("Clean up now?", "What expired and what belongs to nothing is removed for good. What a live job or a ready video needs stays.", "Clean up"))) return;
    buttons.forEach((button) => (button.disabled = true));
    try {
      const report = await change("/admin/videos/cleanup?dry_run=" + dry);
      result.replaceChildren(told({ ...report, dry_run: dry }));
      view.now();
    } catch (failure) {
      say(failure.message);
    }
    buttons.forEach((button) => (button.disabled = false));
  }

  const view = {
    name: "Videos",
    seconds: 15,
    element: make(
      "section",
      {},
      title("Videos"),
      numbers,
      make("section.panel", {}, make("h2", {}, "Clean up"), make("p.soft", {}, "“Try it” tells what would go and removes nothing."), make("div.buttons", {}, buttons), result),
      make("section.panel", {}, make("h2", {}, "Orphans"), table.element),
    ),
    async refresh() {
      const [stats, orphans] = await Promise.all([read("/admin/generation-jobs/stats"), read("/admin/videos/orphaned")]);
      numbers.replaceChildren(
        facts([
          ["Ready", String(stats.videos.ready)],
          ["Being made", String(stats.videos.total - stats.videos.ready)],
          ["Postings with a video", String(stats.jobs_with_videos)],
          ["Postings without", String(stats.jobs_without_videos)],
        ], "numbers"),
      );
      table.show(orphans.items);
    },
  };
  return view;
}
