package org.clearinghouse1540.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.archives.ExampleArchive;
import org.clearinghouse1540.kit.FileWords;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.site.StaticSite;

/**
 * All outlets of the program that an audience may call; their bytes are searched for planted marks.
 * That the others answer nobody without the permission is tested by {@link AddressesTest}.
 */
public final class Outlets {
  private static final Pattern MARK = Pattern.compile("(LEAK\\d+E\\d+)[A-Z]Z");
  private static final List<String> FORMS = List.of("docx", "pdf", "xlsx", "csv", "json");

  private static final AtomicInteger SITES = new AtomicInteger();

  private final Random random;
  private final Set<String> called = new TreeSet<>();
  // Content that another test published in the same program is not a leak.
  private final Set<String> own = new HashSet<>();
  private long answers;
  private long bytes;
  private int next;

  public Outlets(Random random) {
    this.random = random;
  }

  /** Says that a mark was planted by the test that asks here; others are not looked for. */
  public void plant(String mark) {
    own.add(stem(mark));
  }

  /** The marks that a visitor finds for a record, by its number and by searching for its mark. */
  public Set<String> marks(Visitor visitor, long id, String mark) {
    return marks(visitor, id, mark, true);
  }

  /**
   * The same.
   *
   * @param lists whether to call what names no record too: it says the same of every one
   */
  public Set<String> marks(Visitor visitor, long id, String mark, boolean lists) {
    plant(mark);
    Set<String> seen = new HashSet<>();
    for (Address address : Addresses.list()) {
      if (!address.method().equals("GET")
          || address.pattern().contains("**")
          || !lists && !address.pattern().contains("{")
          || !mayCall(visitor, address)) {
        continue;
      }
      boolean file = address.pattern().contains("{form}");
      String form = FORMS.get(next++ % FORMS.size());
      String path =
          address
              .pattern()
              .replace("{id}", Long.toString(id))
              .replace("{code}", "KAZ")
              .replace("{year}", "2017")
              .replace("{file}", "rows.csv")
              .replace("{key}", "none")
              .replace("{secret}", "none")
              .replace("{form}", form)
              .replaceAll("\\{[a-z]+}", Long.toString(id));
      // Without its last letter: a page may repeat the search terms, which is not a leak.
      String searched = mark.substring(0, mark.length() - 1);
      String question = random.nextBoolean() ? "?q=" + searched : "?lang=" + language();
      HttpResponse<byte[]> answer = visitor.bytes(path + question);
      if (answer.statusCode() == 200) {
        called.add(address.pattern() + (file ? " " + form : ""));
      }
      seen.addAll(in(answer.body()));
      if (address.pattern().equals("/archive") && answer.statusCode() == 200) {
        called.add("archive of a State");
        ExampleArchive.unpack(ExampleArchive.bytes(visitor))
            .values()
            .forEach(part -> seen.addAll(in(part)));
      }
      seen.addAll(
          in(answer.headers().map().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
      answers++;
    }
    return seen;
  }

  private static boolean mayCall(Visitor visitor, Address address) {
    String role = visitor.name().replaceFirst("\\..*", "");
    return address.isPublic() || Role.find(role).filter(address::isOpenTo).isPresent();
  }

  /** The marks in the public pages as files. */
  public Set<String> marksOfSite(String address, Path folder) {
    called.add("static site");
    Set<String> seen = new HashSet<>();
    for (byte[] file : site(address, folder)) {
      seen.addAll(in(file));
      answers++;
    }
    return seen;
  }

  /** The public pages as files in one of the languages, written into a folder. */
  public static List<byte[]> site(String address, Path folder) {
    Language language = Language.values()[SITES.getAndIncrement() % Language.values().length];
    StaticSite.write(address, folder, List.of(language), "2020-01-02", pages -> {});
    List<byte[]> read = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        read.add(Files.readAllBytes(file));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return read;
  }

  /** The marks in bytes, inside the files of other forms and their properties too. */
  public Set<String> in(byte[] found) {
    bytes += found.length;
    Set<String> seen = new HashSet<>();
    Matcher mark = MARK.matcher(FileWords.of(found));
    while (mark.find()) {
      if (own.contains(mark.group(1))) {
        seen.add(mark.group());
      }
    }
    return seen;
  }

  private static String stem(String mark) {
    return mark.replaceFirst("^(LEAK\\d+E\\d+).*", "$1");
  }

  /** A summary of the calls so far. */
  public String counts() {
    return "outlets: " + called.size() + ", answers: " + answers + ", bytes searched: " + bytes;
  }

  private String language() {
    return List.of("ar", "zh", "en", "fr", "ru", "es").get(random.nextInt(6));
  }
}
