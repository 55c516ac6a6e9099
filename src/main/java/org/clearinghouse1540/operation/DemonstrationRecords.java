package org.clearinghouse1540.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.files.Table;

/**
 * The invented records of a trial installation, so that each role has something on its desk. The
 * trial accounts create them through the pages of the program, as {@code
 * operation/data/demonstration_records.csv} says: all rules apply, and the journal is complete.
 *
 * <p>In addresses and fields, {@code {name}} is the address to which the act of that name led,
 * {@code {#name}} the first number in it, and {@code {today-20}} a day.
 */
public final class DemonstrationRecords {
  private static final String FOLDER = "operation/data/";
  private static final Pattern PLACE = Pattern.compile("\\{(#?)([a-z-]+?)(?:([-+])(\\d+))?}");

  private final String address;
  private final Map<String, String> passwords;
  private final LocalDate today;
  private final Map<String, String> reached = new HashMap<>();

  /**
   * The records of a program that is ready.
   *
   * @param address the address of the program on this machine
   * @param passwords the passwords of the trial accounts by their names
   */
  public DemonstrationRecords(String address, Map<String, String> passwords, LocalDate today) {
    this.address = address;
    this.passwords = Map.copyOf(passwords);
    this.today = today;
  }

  /** Creates the records; returns the number of acts. */
  public int create() {
    int acts = 0;
    Map<String, DemonstrationClient> clients = new HashMap<>();
    try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      for (Table.Row row : Table.fromData(FOLDER + "demonstration_records.csv").rows()) {
        String account = row.require("account");
        DemonstrationClient client =
            clients.computeIfAbsent(
                account,
                name -> DemonstrationClient.signIn(http, address, name, password(row, name)));
        reached.put(row.require("id"), act(client, row));
        acts++;
      }
    }
    return acts;
  }

  private String password(Table.Row row, String name) {
    return Optional.ofNullable(passwords.get(name))
        .orElseThrow(() -> row.wrong("there is no trial account " + name));
  }

  private String act(DemonstrationClient client, Table.Row row) {
    String path = filled(row.require("address"), row).replace(" ", "%20");
    String found = row.get("link");
    if (!found.isEmpty()) {
      return client.get(path).select("main a[href*=" + found + "]").stream()
          .map(link -> link.attr("href").replaceFirst("#.*", ""))
          .findFirst()
          .orElseThrow(() -> row.wrong(path + " has no link to " + found));
    }
    String file = row.get("file");
    try {
      return file.isEmpty()
          ? client.submit(path, fields(filled(row.get("fields"), row)))
          : client.upload(path, file, content(file));
    } catch (IllegalStateException refused) {
      throw row.wrong(String.valueOf(refused.getMessage()));
    }
  }

  private static Map<String, String> fields(String written) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String field : written.split(";")) {
      if (!field.isEmpty()) {
        fields.put(field.replaceFirst("=.*", ""), field.replaceFirst("^[^=]*=", ""));
      }
    }
    return fields;
  }

  private String filled(String text, Table.Row row) {
    return PLACE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found, row)));
  }

  private String value(MatchResult found, Table.Row row) {
    if (found.group(2).equals("today")) {
      long days = found.group(4) == null ? 0 : Long.parseLong(found.group(4));
      return today.plusDays("-".equals(found.group(3)) ? -days : days).toString();
    }
    String path =
        Optional.ofNullable(reached.get(found.group(2)))
            .orElseThrow(() -> row.wrong("no act before this one is named " + found.group(2)));
    return found.group(1).isEmpty() ? path : path.replaceFirst("\\D*(\\d+).*", "$1");
  }

  private static String content(String file) {
    try (InputStream data =
        DemonstrationRecords.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
      if (data == null) {
        throw new IllegalStateException("there is no file " + file);
      }
      return new String(data.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
