package org.clearinghouse1540.kit.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One sending of the form of a binding act.
 *
 * @param user the user who sent it
 * @param action the address to which it was sent
 * @param values the values of the form, without those of the check page
 * @param number the one-time number of the check page on which it was confirmed; empty at first
 * @param seen what that check page said
 * @param before the last journal entry about the records at that time
 * @param digest the digest of the user, the address, the typed values and the files
 * @param files the files that were sent with the form
 */
record ActAttempt(
    PageUser user,
    String action,
    Map<String, List<String>> values,
    String number,
    List<String> seen,
    String before,
    String digest,
    List<ActSignatures.SignedFile> files) {
  static final String NUMBER = "act.number";
  static final String SEEN = "act.seen";
  static final String BEFORE = "act.before";
  static final String BACK = "act.back";
  private static final String OWN = "act.";
  private static final int SHORTEST = 32;

  ActAttempt {
    values = Map.copyOf(values);
    seen = List.copyOf(seen);
    files = List.copyOf(files);
  }

  static ActAttempt of(PageUser user, String action, Form form) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    form.sent()
        .plain()
        .forEach(
            (name, sent) -> {
              if (!name.startsWith(OWN) && !name.equals("_csrf") && !name.equals("lang")) {
                values.put(name, sent);
              }
            });
    return new ActAttempt(
        user,
        action,
        values,
        form.value(NUMBER),
        form.values(SEEN),
        form.value(BEFORE),
        digest(user, action, values, form),
        files(form));
  }

  private static List<ActSignatures.SignedFile> files(Form form) {
    List<ActSignatures.SignedFile> files = new ArrayList<>();
    new TreeMap<>(form.sent().files())
        .forEach(
            (field, sent) ->
                sent.forEach(
                    file ->
                        files.add(
                            new ActSignatures.SignedFile(field, file, sha256(file.content())))));
    return files;
  }

  /** The act as a second person of the same State would send it. */
  ActSignatures.SignedAct signed(Act attempted) {
    ActSummary act = attempted.summary();
    Map<String, List<String>> form = new TreeMap<>(values);
    form.remove(SavedDraft.FIELD); // Differs each time the browser sends the same form.
    StringBuilder content = new StringBuilder(action).append('\0');
    form.forEach((name, sent) -> content.append(name).append('\0').append(sent).append('\0'));
    files.forEach(
        file -> content.append(file.field()).append('\0').append(file.sha256()).append('\0'));
    return new ActSignatures.SignedAct(
        act.name().key(),
        act.title(),
        action,
        form,
        files,
        sha256(content.toString().getBytes(StandardCharsets.UTF_8)),
        covers(attempted.receivers()));
  }

  private static String covers(List<String> receivers) {
    return receivers.isEmpty()
        ? ""
        : sha256(String.join("\0", receivers).getBytes(StandardCharsets.UTF_8));
  }

  /** Whether the user confirmed it on a check page. */
  boolean isConfirmed() {
    return number.length() >= SHORTEST;
  }

  private static String digest(
      PageUser user, String action, Map<String, List<String>> values, Form form) {
    StringBuilder content = new StringBuilder();
    content.append(user.name()).append('\0').append(user.role()).append('\0');
    content.append(user.party()).append('\0').append(action).append('\0');
    Map<String, List<String>> typed = new TreeMap<>(values);
    typed.remove(SavedDraft.FIELD); // Differs each time the browser sends the same form.
    typed.forEach((name, sent) -> content.append(name).append('\0').append(sent).append('\0'));
    new TreeMap<>(form.sent().files())
        .forEach(
            (name, sent) ->
                sent.forEach(
                    file ->
                        content
                            .append(name)
                            .append('\0')
                            .append(sha256(file.content()))
                            .append('\0')));
    return sha256(content.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
