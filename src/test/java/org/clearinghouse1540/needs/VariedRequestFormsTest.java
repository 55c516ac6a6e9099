package org.clearinghouse1540.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.notes.LetterParser;
import org.clearinghouse1540.notes.ParsedLetter;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.states.PartyResolver;
import org.junit.jupiter.api.Test;

/**
 * Completed request forms as people write them: other signs at the labels, another order, fields
 * missing and added. Each answer is in a need or reported, and the words of a need are those of its
 * field. {@code -Dvaried.forms=NUMBER} reads more of them.
 */
class VariedRequestFormsTest {
  private static final int FORMS = Integer.getInteger("varied.forms", 120);
  private static final RequestTemplate TEMPLATE = new RequestTemplate();
  private static final LetterParser READING =
      new LetterParser(PartyResolver.standalone(), new SubjectAreas());
  private static final Map<String, UnaryOperator<String>> LABELS = new LinkedHashMap<>();

  static {
    LABELS.put("plain", label -> label);
    LABELS.put("capitals", label -> label.toUpperCase(Locale.ROOT));
    LABELS.put("star", label -> label + "*");
    LABELS.put("star before", label -> "* " + label);
    LABELS.put("number", label -> "12. " + label);
    LABELS.put("number in brackets", label -> "(7) " + label);
    LABELS.put("bullet", label -> "• " + label);
    LABELS.put("dash", label -> "– " + label);
    LABELS.put("hint", label -> label + " (please be specific)");
    LABELS.put("hard spaces", label -> label.replace(' ', '\u00a0'));
    LABELS.put("soft hyphens", label -> label.replaceAll("(\\p{L}{4})(\\p{L}{3})", "$1\u00ad$2"));
    LABELS.put("quotes", label -> "“" + label + "”");
    LABELS.put("bold of plain text", label -> "**" + label + "**");
  }

  private record Answer(String field, String label, String value) {}

  private final Map<String, Integer> errors = new LinkedHashMap<>();
  private int answers;

  @Test
  void noAnswerIsLostOrUnderTheWrongLabelInSilence() {
    List<String> labels = List.copyOf(LABELS.keySet());
    for (int seed = 0; seed < FORMS; seed++) {
      Random random = new Random(seed);
      Language language = Language.values()[seed % Language.values().length];
      String layout = List.of("colon", "below", "dash", "table", "page").get(seed % 5);
      String sign = labels.get(random.nextInt(labels.size()));
      List<Answer> form = form(language, random);
      form.replaceAll(
          answer ->
              new Answer(
                  answer.field(),
                  LABELS.getOrDefault(sign, label -> label).apply(answer.label()),
                  answer.value()));
      check(language.code() + " " + layout + " " + sign, form, read(layout, form));
    }
    System.out.println(
        "request forms: %d files, %d answers, wrong and silent %d %s"
            .formatted(
                FORMS,
                answers,
                errors.values().stream().mapToInt(Integer::intValue).sum(),
                errors));
    assertThat(errors).isEmpty();
  }

  private static List<Answer> form(Language language, Random random) {
    List<Answer> form = new ArrayList<>();
    int number = 0;
    for (RequestTemplate.Field field : TEMPLATE.fields()) {
      if (field.key().equals("detail") || random.nextInt(5) > 0) {
        String value = "Qan" + (char) ('a' + number % 26) + "q" + number++ + " 2000 x 4";
        form.add(new Answer(field.key(), field.label(language), value));
      }
    }
    if (random.nextInt(3) == 0) {
      Collections.shuffle(form, random);
    }
    return form;
  }

  private static DocumentText read(String layout, List<Answer> form) {
    byte[] content =
        switch (layout) {
          case "colon" -> text(form, ": ");
          case "below" -> text(form, "\n");
          case "dash" -> text(form, " – ");
          case "table" -> table(form);
          default -> page(form);
        };
    return DocumentText.read(content, "form");
  }

  private static byte[] text(List<Answer> form, String between) {
    return form.stream()
        .map(answer -> answer.label() + between + answer.value() + "\n")
        .collect(Collectors.joining("\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] page(List<Answer> form) {
    return ("<!doctype html><html><body><table>"
            + form.stream()
                .map(
                    answer ->
                        "<tr><td>" + answer.label() + "</td><td>" + answer.value() + "</td></tr>")
                .collect(Collectors.joining())
            + "</table></body></html>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] table(List<Answer> form) {
    XWPFDocument document = new XWPFDocument();
    XWPFTable table = document.createTable(1, 2);
    for (int at = 0; at < form.size(); at++) {
      XWPFTableRow row = at == 0 ? table.getRow(0) : table.createRow();
      row.getCell(0).setText(form.get(at).label());
      row.getCell(1).setText(form.get(at).value());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      document.write(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private void check(String name, List<Answer> form, DocumentText text) {
    ParsedLetter letter = READING.read(text);
    String reported =
        letter.account().reported().stream()
            .map(line -> line.text())
            .collect(Collectors.joining("\n"));
    for (Answer answer : form) {
      answers++;
      String value = answer.value().substring(0, answer.value().indexOf(' '));
      List<ParsedLetter.LetterNeed> with =
          letter.needs().stream().filter(need -> need.words().contains(value)).toList();
      boolean detail = answer.field().equals("detail");
      boolean time =
          letter.needs().stream().anyMatch(need -> need.neededBy().contains(value))
              && answer.field().equals("time-frame");
      boolean subject = List.of("subject-area", "kind").contains(answer.field());
      // Words of another field are in a need only under their own label.
      boolean wrong =
          !detail && with.stream().anyMatch(need -> !need.words().contains(answer.label()));
      boolean placed = detail && !with.isEmpty() || time || subject;
      if (wrong || !placed && !reported.contains(value) && with.isEmpty()) {
        errors.merge(name.substring(3), 1, Integer::sum);
        if (Boolean.getBoolean("details")) {
          System.out.println(name + ": " + answer + (wrong ? " in " + with : " lost"));
        }
      }
    }
  }
}
