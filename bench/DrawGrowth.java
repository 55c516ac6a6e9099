import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Draws the growth of pages that {@code bench/all} measured, with its table.
 *
 * <p>Usage: {@code java DrawGrowth.java JSON FOLDER}. Writes {@code performance.md} and {@code
 * growth.svg} into the folder.
 */
final class DrawGrowth {
  private static final String APART = "\n## Measured apart\n";

  private static final Pattern POINT = Pattern.compile("\\{[^{}]*\"page\"[^{}]*\\}");
  private static final int LEFT = 190;
  private static final int WIDTH = 460;
  private static final int LINE = 34;
  private static final int TOP = 64;
  private static final String[] COLOURS = {"#767676", "#005a9c", "#1b1b1b"};

  private final Map<String, Map<Integer, Double>> pages = new LinkedHashMap<>();
  private final TreeSet<Integer> sizes = new TreeSet<>();
  private final String json;

  private DrawGrowth(String json) {
    this.json = json;
    Matcher points = POINT.matcher(json);
    while (points.find()) {
      int records = Integer.parseInt(field(points.group(), "records"));
      sizes.add(records);
      pages
          .computeIfAbsent(field(points.group(), "page"), page -> new TreeMap<>())
          .put(records, Double.valueOf(field(points.group(), "p50")));
    }
  }

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2 || !Files.isReadable(Path.of(arguments[0]))) {
      System.err.println("bench/draw: needs the JSON that bench/all wrote, and a folder.");
      System.exit(2);
    }
    DrawGrowth growth = new DrawGrowth(Files.readString(Path.of(arguments[0])));
    if (growth.pages.isEmpty()) {
      System.err.println("bench/draw: there is no growth in " + arguments[0] + ".");
      System.exit(2);
    }
    Path folder = Path.of(arguments[1]);
    Files.writeString(folder.resolve("growth.svg"), growth.picture());
    Path page = folder.resolve("performance.md");
    Files.writeString(page, growth.document() + apart(page));
  }

  // The figures of other commands on the page, which stay as they are.
  private static String apart(Path page) throws IOException {
    String before = Files.exists(page) ? Files.readString(page) : "";
    int start = before.indexOf(APART);
    return start < 0 ? "" : before.substring(start);
  }

  private static String field(String object, String name) {
    Matcher found =
        Pattern.compile("\"" + Pattern.quote(name) + "\"\\s*:\\s*(?:\"([^\"]*)\"|([0-9.eE+-]+))")
            .matcher(object);
    if (!found.find()) {
      return "";
    }
    return found.group(1) == null ? found.group(2) : found.group(1);
  }

  // One line a page, one bar a size; the number is beside each bar, so that colour is not needed.
  private String picture() {
    double most = pages.values().stream().flatMap(m -> m.values().stream()).reduce(1.0, Math::max);
    int step = LINE - 14 + 14 * sizes.size();
    int height = TOP + pages.size() * step + 10;
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"t d\" viewBox=\"0 0 760 "
            + height
            + "\" font-family=\"sans-serif\" font-size=\"12\">\n<title id=\"t\">Median time of each kind of"
            + " page as the records grow</title>\n<desc id=\"d\">"
            + description()
            + "</desc>\n<rect width=\"760\" height=\""
            + height
            + "\" fill=\"#fff\"/>\n");
    svg.append(
        "<text x=\"10\" y=\"22\" font-size=\"15\">Median time of a page, in milliseconds</text>\n");
    int number = 0;
    for (int size : sizes) {
      int x = LEFT + 150 * number;
      svg.append(bar(x, 34, 12, COLOURS[number % COLOURS.length]));
      svg.append(text(x + 18, 44, "start", records(size)));
      number++;
    }
    int y = TOP;
    for (Map.Entry<String, Map<Integer, Double>> page : pages.entrySet()) {
      svg.append(text(LEFT - 8, y + 12, "end", page.getKey()));
      number = 0;
      for (int size : sizes) {
        double time = page.getValue().getOrDefault(size, 0.0);
        double width = Math.max(1, time / most * WIDTH);
        int top = y + 2 + number * 14;
        svg.append(bar(LEFT, top, width, COLOURS[number % COLOURS.length]));
        svg.append(text(LEFT + (int) width + 6, top + 10, "start", milliseconds(time)));
        number++;
      }
      y += step;
    }
    return svg.append("</svg>\n").toString();
  }

  private String description() {
    return "Each kind of page has one bar for each number of records; the table in performance.md has the same"
        + " figures.";
  }

  private static String bar(int x, int y, double width, String colour) {
    return String.format(
        Locale.ROOT,
        "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"12\" fill=\"%s\"/>%n",
        x,
        y,
        width,
        colour);
  }

  private static String text(int x, int y, String anchor, String words) {
    String escaped = words.replace("&", "&amp;").replace("<", "&lt;");
    return String.format(
        Locale.ROOT,
        "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>%n",
        x,
        y,
        anchor,
        escaped);
  }

  private static String records(int size) {
    return String.format(Locale.ENGLISH, "%,d records", size);
  }

  private static String milliseconds(double time) {
    return String.format(Locale.ROOT, "%.1f", time);
  }

  private String document() {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        # Performance

        `bench/all` measures the program on your machine: load, machine and versions, medians and 95th percentiles, beside bare COPY, select, fsync and a
        plain file (nginx if it is installed). `bench/all --quick` takes about five minutes on a quiet machine. The same figures are in `target/bench/all.json`.
        `--peer dhis2=URL` and `--peer directus=URL` time the same kinds of GET at another system, with `user:password@` or `token:TOKEN@` in the URL.

        """);
    rows(text);
    text.append(
        """
        ## Growth

        A list shows one page of its records and counts the rest, so its time grows slowly; a page of one record must not grow.

        ![Median time of each kind of page as the records grow](growth.svg)

        """);
    text.append("| page |");
    sizes.forEach(size -> text.append(" ").append(records(size)).append(", ms |"));
    text.append(" times |\n|---|").append("---|".repeat(sizes.size())).append("---|\n");
    pages.forEach(
        (page, times) -> {
          text.append("| ").append(page).append(" |");
          sizes.forEach(
              size ->
                  text.append(" ")
                      .append(milliseconds(times.getOrDefault(size, 0.0)))
                      .append(" |"));
          double ratio =
              times.getOrDefault(sizes.last(), 0.0) / times.getOrDefault(sizes.first(), 1.0);
          text.append(String.format(Locale.ROOT, " %.1f |%n", ratio));
        });
    text.append(
        String.format(
            Locale.ROOT,
            "%nMeasured on %s (%s run): %s, load %s before and %s after, Java %s, PostgreSQL %s. The load counts: compare"
                + " columns of one run, not two runs.%n%nThis page is made by `bench/all --quick && bench/draw`.%n",
            field(json, "started"),
            field(json, "run"),
            field(json, "processors"),
            field(json, "load before"),
            field(json, "load after"),
            field(json, "Java"),
            field(json, "PostgreSQL")));
    return text.toString();
  }

  private void rows(StringBuilder text) {
    Matcher rows = Pattern.compile("\\{[^{}]*\"work\"[^{}]*\\}").matcher(json);
    text.append("| work | p50 | p95 | bare work | ratio | remark |\n|---|---|---|---|---|---|\n");
    while (rows.find()) {
      String row = rows.group();
      String bare = field(row, "bare") + " " + value(row, "limit", "ms");
      text.append(
          String.format(
              "| %s | %s | %s | %s | %s | %s |%n",
              field(row, "work"),
              value(row, "p50", field(row, "unit")),
              value(row, "p95", field(row, "unit")),
              bare.strip(),
              value(row, "ratio", ""),
              field(row, "remark")));
    }
    text.append("\n");
  }

  private static String value(String row, String name, String unit) {
    String number = field(row, name);
    if (number.isEmpty()) {
      return "";
    }
    double value = Double.parseDouble(number);
    String digits = value >= 100 ? "%,.0f %s" : value >= 0.1 ? "%.1f %s" : "%.3f %s";
    return String.format(Locale.ENGLISH, digits, value, unit).strip();
  }
}
