package org.clearinghouse1540.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.ResourceShortage;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The public pages as files for any web server or memory stick. Each page is what a visitor who is
 * not signed in receives from the program, so that the same gate decides on both. The site is
 * written beside its folder and moved there at the end, completely or not at all.
 */
public final class StaticSite {
  /** The file by which an exported site is recognized. */
  static final String MARKER = "clearinghouse-site.txt";

  private static final String START_PAGE =
      """
      <!doctype html><meta charset="utf-8"><title>Clearinghouse 1540</title>
      <meta http-equiv="refresh" content="0;url=en/index.html">
      <a href="en/index.html">Clearinghouse 1540</a>
      """;
  private static final List<String> ASSETS = List.of("/assets/site.css", "/assets/icon.svg");
  private static final List<String> TEXTS = List.of("/public/feed.atom", "/public/events.ics");

  private final String address;
  private final Path folder;
  private final Path draft;
  private final HttpClient client = HttpClient.newHttpClient();
  private int pages;

  private StaticSite(String address, Path folder) {
    this.address = address;
    this.folder = folder;
    this.draft = folder.resolveSibling(folder.getFileName() + ".new");
  }

  /**
   * Checks that a site can be written to a folder.
   *
   * @throws BadInput if the folder contains anything else than an exported site
   */
  public static void check(Path folder) {
    if (!isFree(folder)) {
      throw BadInput.of("--out", "kit.file.folder-in-use", folder);
    }
  }

  private static boolean isFree(Path folder) {
    try {
      if (!Files.exists(folder) || Files.exists(folder.resolve(MARKER))) {
        return true;
      }
      if (Files.isDirectory(folder)) {
        try (Stream<Path> inside = Files.list(folder)) {
          return inside.findAny().isEmpty();
        }
      }
      return false;
    } catch (IOException unreadable) {
      return false;
    }
  }

  /**
   * Writes the site.
   *
   * @param address where the program answers now, without a slash at its end
   * @param progress receives the number of pages after each page, and again before the new site
   *     takes the place of the old one; if it throws, the writing ends and the old site stays
   * @return how many pages were written
   * @throws BadInput if the folder cannot be written
   */
  public static int write(String address, Path folder, String day, IntConsumer progress) {
    return write(address, folder, List.of(Language.values()), day, progress);
  }

  /** Writes the site in some languages only. */
  public static int write(
      String address, Path folder, List<Language> languages, String day, IntConsumer progress) {
    check(folder);
    StaticSite site = new StaticSite(address, folder.toAbsolutePath().normalize());
    try {
      site.writeAll(languages, day, progress);
      return site.pages;
    } catch (RuntimeException ended) {
      site.deleteDraft();
      throw ended;
    } catch (IOException unwritable) {
      site.deleteDraft();
      throw ResourceShortage.or(
          BadInput.of("--out", "kit.file.folder-unwritable", folder), unwritable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private void writeAll(List<Language> languages, String day, IntConsumer progress)
      throws IOException, InterruptedException {
    delete(draft);
    for (Language language : languages) {
      crawl(language, progress);
    }
    for (String path : ASSETS) {
      save(draft.resolve(path.substring(1)), get(path));
    }
    for (String path : TEXTS) {
      save(draft.resolve(path.substring(1)), get(path));
    }
    save(draft.resolve("index.html"), START_PAGE.getBytes(StandardCharsets.UTF_8));
    save(
        draft.resolve(MARKER),
        (Message.of("site.marker", day) + "\n" + UUID.randomUUID() + "\n")
            .getBytes(StandardCharsets.UTF_8));
    progress.accept(pages);
    Path old = folder.resolveSibling(folder.getFileName() + ".old");
    delete(old);
    if (Files.exists(folder)) {
      Files.move(folder, old);
    }
    Files.move(draft, folder);
    delete(old);
  }

  /** The text by which one copy differs from all others; empty if there is no exported site. */
  static String marker(Path folder) {
    try {
      return Files.exists(folder.resolve(MARKER))
          ? Files.readString(folder.resolve(MARKER), StandardCharsets.UTF_8)
          : "";
    } catch (IOException unreadable) {
      return "";
    }
  }

  /** Removes an exported site, if there is one. */
  static void remove(Path folder) {
    if (Files.exists(folder.resolve(MARKER))) {
      try {
        delete(folder.toAbsolutePath().normalize());
      } catch (IOException undeletable) {
        throw new UncheckedIOException(undeletable);
      }
    }
  }

  private void deleteDraft() {
    try {
      delete(draft);
    } catch (IOException undeletable) {
      throw new UncheckedIOException(undeletable);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private void crawl(Language language, IntConsumer progress)
      throws IOException, InterruptedException {
    Deque<String> open = new ArrayDeque<>(List.of("/"));
    Set<String> known = new HashSet<>(open);
    while (!open.isEmpty()) {
      String path = open.removeFirst();
      byte[] answer = get(path + "?lang=" + language.code());
      Path file = draft.resolve(language.code()).resolve(file(path));
      if (isCalendar(path)) {
        save(file, answer);
        continue;
      }
      Document page = Jsoup.parse(new String(answer, StandardCharsets.UTF_8));
      for (String next : links(page)) {
        if (known.add(next)) {
          open.addLast(next);
        }
      }
      rewrite(page, language, path);
      save(file, page.outerHtml().getBytes(StandardCharsets.UTF_8));
      progress.accept(++pages);
    }
  }

  private static List<String> links(Document page) {
    return page.select("a[href]").stream()
        .map(link -> link.attr("href").replaceFirst("[?#].*", ""))
        .filter(StaticSite::isPage)
        .distinct()
        .toList();
  }

  private static boolean isPage(String path) {
    return path.equals("/")
        || path.startsWith("/public/")
            && !path.contains("/file/")
            && !path.endsWith("/document")
            && !TEXTS.contains(path);
  }

  // Removes everything that needs the running program; links lead from file to file.
  private static void rewrite(Document page, Language language, String path) {
    page.select("script, form, .files, .who, meta[name=htmx-config]").remove();
    String up =
        "../".repeat((int) file(path).chars().filter(character -> character == '/').count());
    for (Element link : page.select("a[href], link[href]")) {
      String target = link.attr("href");
      String plain = target.replaceFirst("[?#].*", "");
      if (link.hasAttr("hreflang")) {
        link.attr("href", up + "../" + link.attr("hreflang") + "/" + link(path));
      } else if (isPage(plain)) {
        link.attr("href", up + link(plain) + target.replaceFirst("^[^#]*", ""));
      } else if (ASSETS.contains(plain) || TEXTS.contains(plain)) {
        link.attr("href", up + "../" + plain.substring(1));
      } else if (target.startsWith("/")) {
        link.unwrap();
      }
    }
  }

  /** The file of an address inside the folder of its language; a calendar is kept as it is. */
  private static String file(String path) {
    return path.equals("/") ? "index.html" : path.substring(1) + (isCalendar(path) ? "" : ".html");
  }

  // The name of a file has the encoded letters of its address as they are.
  private static String link(String path) {
    return file(path).replace("%", "%25");
  }

  private static boolean isCalendar(String path) {
    return path.endsWith(".ics");
  }

  private byte[] get(String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(address + path)).build(),
            HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " answers " + answer.statusCode());
    }
    return answer.body();
  }

  private static void save(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
