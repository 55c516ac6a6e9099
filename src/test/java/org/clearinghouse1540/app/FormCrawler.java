package org.clearinghouse1540.app;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Follows the links of the program as one user and collects the forms that its pages contain. */
final class FormCrawler {
  private static final Pattern NUMBER = Pattern.compile("/\\d+");
  private static final Pattern OF_A_STATE = Pattern.compile("/(matrices|states)/[^/]+");
  private static final Pattern FILE =
      Pattern.compile(".*(/file/|^/public/|^/api/|\\.(csv|ics|json)).*");
  private static final Pattern ELSEWHERE = Pattern.compile(".*(/assets/|[?&]lang=).*");

  /** The number of pages of the same kind that are opened. */
  private static final int SAME_KIND = 8;

  /**
   * A form on a page.
   *
   * @param pattern the address of its handler, such as {@code /events/{id}/plan}
   * @param page the address of the page on which it was found
   */
  record FoundForm(Visitor user, String pattern, String action, String page, Element form) {
    @Override
    public String toString() {
      return pattern + " on " + page;
    }
  }

  private final Visitor user;
  private final Map<String, Pattern> patterns = new LinkedHashMap<>();
  private final Map<String, Optional<String>> known = new HashMap<>();
  private final Map<String, FoundForm> forms = new LinkedHashMap<>();
  private final List<FoundForm> all = new ArrayList<>();
  private final Map<String, Integer> opened = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final Set<String> files = new LinkedHashSet<>();
  private final Deque<String> waiting = new ArrayDeque<>();

  /** A crawler for the handlers with these addresses. */
  FormCrawler(Visitor user, Collection<String> patterns) {
    this.user = user;
    patterns.stream()
        .sorted(Comparator.comparingInt((String pattern) -> pattern.split("\\{").length))
        .forEach(
            pattern ->
                this.patterns.put(
                    pattern, Pattern.compile(pattern.replaceAll("\\{[^}]+}", "[^/]+"))));
  }

  /** The forms that can be reached from these pages, by the addresses of their handlers. */
  Map<String, FoundForm> crawl(List<String> starts) {
    waiting.addAll(starts);
    while (!waiting.isEmpty()) {
      open(waiting.removeFirst());
    }
    return forms;
  }

  /** Opens these pages and does not follow their links. */
  void visit(List<String> pages) {
    for (String page : pages) {
      open(page);
    }
    waiting.clear();
  }

  /**
   * Opens one file, public page or answer of the interface of each kind that was linked.
   *
   * @param kinds those that were opened already, to which the new ones are added
   */
  void openFiles(Set<String> kinds) {
    files.stream().filter(file -> kinds.add(kind(file))).forEach(user::bytes);
  }

  /** Every form that was found, also several of the same handler. */
  List<FoundForm> all() {
    return List.copyOf(all);
  }

  private void open(String path) {
    if (!seen.add(path) || opened.getOrDefault(kind(path), 0) == SAME_KIND) {
      return;
    }
    var answer = user.get(path);
    String type = answer.headers().firstValue("Content-Type").orElse("");
    if (answer.statusCode() != 200 || !type.startsWith("text/html")) {
      return;
    }
    opened.merge(kind(path), 1, Integer::sum);
    Document page = Jsoup.parse(answer.body());
    for (Element form : page.select("form[method=post]")) {
      String action = form.attr("action").replaceFirst("[?#].*", "");
      pattern(action).ifPresent(pattern -> add(new FoundForm(user, pattern, action, path, form)));
    }
    for (Element link : page.select("a[href^=/]")) {
      String address = link.attr("href").replaceFirst("#.*", "");
      if (FILE.matcher(address).matches()) {
        files.add(address);
      } else if (!ELSEWHERE.matcher(address).matches()) {
        waiting.add(address);
      }
    }
  }

  private void add(FoundForm form) {
    forms.putIfAbsent(form.pattern(), form);
    all.add(form);
  }

  private Optional<String> pattern(String action) {
    return known.computeIfAbsent(
        action,
        unknown ->
            patterns.entrySet().stream()
                .filter(pattern -> pattern.getValue().matcher(unknown).matches())
                .map(Map.Entry::getKey)
                .findFirst());
  }

  /** The address without numbers and values, the same for all pages of a kind. */
  private static String kind(String path) {
    Map<String, String> query = new TreeMap<>();
    int end = path.indexOf('?');
    for (String pair : path.substring(end < 0 ? path.length() : end + 1).split("&")) {
      query.put(pair.split("=", 2)[0], "");
    }
    String address = NUMBER.matcher(end < 0 ? path : path.substring(0, end)).replaceAll("/0");
    return OF_A_STATE.matcher(address).replaceAll("/$1/X") + query.keySet();
  }
}
