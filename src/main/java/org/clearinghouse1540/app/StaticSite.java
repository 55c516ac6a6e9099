package org.clearinghouse1540.app;

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
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The public pages as files that any web server or memory stick can carry: what a visitor who is
 * not signed in gets from the program itself, so that there is one gate for both. Whole or not at
 * all: it is written beside its place and moved there at the end.
 */
final class StaticSite {
  /** The file that tells a folder of ours from another. */
  static final String MARKER = "clearinghouse-site.txt";

  private static final List<String> ASSETS = List.of("/assets/site.css", "/assets/icon.svg");
  private static final List<String> TEXTS = List.of("/public/feed.atom", "/public/events.ics");

  private final String address;
  private final Path place;
  private final Path draft;
  private final HttpClient client = HttpClient.newHttpClient();
  private int pages;

  private StaticSite(String address, Path place) {
    this.address = address;
    this.place = place;
    this.draft = place.resolveSibling(place.getFileName() + ".new");
  }

  /**
   * Checks that a folder may be written.
   *
   * @throws BadInput if something is in it that is not ours
   */
  static void check(Path place) {
    try {
      if (!Files.exists(place) || Files.exists(place.resolve(MARKER))) {
        return;
      }
      if (Files.isDirectory(place)) {
        try (Stream<Path> inside = Files.list(place)) {
          if (inside.findAny().isEmpty()) {
            return;
          }
        }
      }
    } catch (IOException unreadable) {
      // told below
    }
    throw new BadInput(
        "--out", "There is something else in " + place + "; name an empty folder or a new one.");
  }

  /**
   * Writes the site.
   *
   * @param address where the program answers now, without a slash at its end
   * @param progress told the number of pages now and then
   * @return how many pages were written
   * @throws BadInput if the folder cannot be written
   */
  static int write(String address, Path place, String day, IntConsumer progress) {
    check(place);
    StaticSite site = new StaticSite(address, place.toAbsolutePath().normalize());
    try {
      site.writeAll(day, progress);
      return site.pages;
    } catch (IOException unwritable) {
      throw new BadInput(
          "--out", "The folder " + place + " cannot be written; name another: --out FOLDER.");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private void writeAll(String day, IntConsumer progress) throws IOException, InterruptedException {
    remove(draft);
    for (Language language : Language.values()) {
      crawl(language, progress);
    }
    for (String path : ASSETS) {
      keep(draft.resolve(path.substring(1)), get(path));
    }
    for (String path : TEXTS) {
      keep(draft.resolve(path.substring(1)), get(path));
    }
    keep(
        draft.resolve("index.html"),
        "<!doctype html><meta charset=\"utf-8\"><title>Clearinghouse 1540</title><meta http-equiv=\"refresh\" content=\"0;url=en/index.html\"><a href=\"en/index.html\">Clearinghouse 1540</a>"
            .getBytes(StandardCharsets.UTF_8));
    keep(
        draft.resolve(MARKER),
        ("The public pages of Clearinghouse 1540 as of " + day + ".\n")
            .getBytes(StandardCharsets.UTF_8));
    Path old = place.resolveSibling(place.getFileName() + ".old");
    remove(old);
    if (Files.exists(place)) {
      Files.move(place, old);
    }
    Files.move(draft, place);
    remove(old);
  }

  /** Takes a site away, where one of ours is. */
  static void takeAway(Path place) {
    if (Files.exists(place.resolve(MARKER))) {
      try {
        remove(place.toAbsolutePath().normalize());
      } catch (IOException stays) {
        throw new UncheckedIOException(stays);
      }
    }
  }

  private static void remove(Path folder) throws IOException {
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
      Document page =
          Jsoup.parse(new String(get(path + "?lang=" + language.code()), StandardCharsets.UTF_8));
      for (String next : links(page)) {
        if (known.add(next)) {
          open.addLast(next);
        }
      }
      rewrite(page, language, path);
      keep(
          draft.resolve(language.code()).resolve(file(path)),
          page.outerHtml().getBytes(StandardCharsets.UTF_8));
      if (++pages % 100 == 0) {
        progress.accept(pages);
      }
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
        || path.startsWith("/public/") && !path.contains("/file/") && !TEXTS.contains(path);
  }

  // What asks the program for something is left out; links lead from file to file.
  private static void rewrite(Document page, Language language, String path) {
    page.select("script, form, .files, .who, meta[name=htmx-config]").remove();
    String up = "../".repeat((int) file(path).chars().filter(letter -> letter == '/').count());
    for (Element link : page.select("a[href], link[href]")) {
      String target = link.attr("href");
      String plain = target.replaceFirst("[?#].*", "");
      if (link.hasAttr("hreflang")) {
        link.attr("href", up + "../" + link.attr("hreflang") + "/" + file(path));
      } else if (isPage(plain)) {
        link.attr("href", up + file(plain) + target.replaceFirst("^[^#]*", ""));
      } else if (ASSETS.contains(plain) || TEXTS.contains(plain)) {
        link.attr("href", up + "../" + plain.substring(1));
      } else if (target.startsWith("/")) {
        link.unwrap();
      }
    }
  }

  /** The file of a page inside the folder of its language. */
  private static String file(String path) {
    return path.equals("/") ? "index.html" : path.substring(1) + ".html";
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

  private static void keep(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
