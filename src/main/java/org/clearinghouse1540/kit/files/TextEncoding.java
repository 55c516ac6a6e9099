package org.clearinghouse1540.kit.files;

import java.lang.Character.UnicodeScript;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the encoding of a text in one of the six languages. A mark or valid UTF-8 decides;
 * otherwise the text is decoded in each usual encoding, and the one with the most usual letters is
 * taken: only in the right one are words of one script, with small letters after capitals and with
 * the letters that their language uses most.
 */
final class TextEncoding {
  private static final List<Charset> USUAL =
      List.of(
          Charset.forName("windows-1252"),
          Charset.forName("ISO-8859-15"),
          Charset.forName("windows-1251"),
          Charset.forName("KOI8-R"),
          Charset.forName("ISO-8859-5"),
          Charset.forName("windows-1256"),
          Charset.forName("ISO-8859-6"),
          Charset.forName("GB18030"),
          Charset.forName("Big5"));
  private static final String RUSSIAN = "оеаинтсрвл";
  private static final String RARE_RUSSIAN = "ъёэфщѓќџљњўіїєђћ";
  private static final String ARABIC = "الميونترةبدسفعكحأ";
  private static final String CHINESE =
      "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出会年月日第与及对成员家组织区全议决核武器安理名行动工研讨"
          + "說這個國時來們為於會與對員組織區決關係辦舉議廳際學術參加方聯合執裁軍日期點情況明背景動主虛構文本蒙古越南";
  private static final String SIGNS = "–—‘’“”«»…•€°№§·¿¡ºª\u00a0\u00ad،؛؟、。，：；（）《》「」";
  private static final Pattern DECLARED =
      Pattern.compile("(?i)<meta\\b[^>]{0,200}\\bcharset\\s*=\\s*[\"']?([\\w.:+-]{1,40})");
  private static final int MOST_READ = 60_000;

  private TextEncoding() {}

  static String decode(byte[] content) {
    if (startsWith(content, 0xFF, 0xFE)) {
      return new String(content, StandardCharsets.UTF_16LE);
    }
    if (startsWith(content, 0xFE, 0xFF)) {
      return new String(content, StandardCharsets.UTF_16BE);
    }
    Charset wide = withoutMark(content);
    if (wide != StandardCharsets.UTF_8) {
      return new String(content, wide);
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(content))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(content, declared(content).orElseGet(() -> mostUsual(content)));
    }
  }

  // A web page names its encoding.
  private static Optional<Charset> declared(byte[] content) {
    String start =
        new String(content, 0, Math.min(4_096, content.length), StandardCharsets.ISO_8859_1);
    Matcher named = DECLARED.matcher(start);
    try {
      return named.find() && Charset.isSupported(named.group(1))
          ? Optional.of(Charset.forName(named.group(1)))
              .filter(charset -> !charset.equals(StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IllegalCharsetNameException noName) {
      return Optional.empty();
    }
  }

  private static boolean startsWith(byte[] content, int first, int second) {
    return content.length > 1 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
  }

  // In UTF-16 the spaces and line ends have a zero byte, always on the same side.
  private static Charset withoutMark(byte[] content) {
    int[] zeros = new int[2];
    for (int i = 0; i < content.length; i++) {
      zeros[i % 2] += content[i] == 0 ? 1 : 0;
    }
    int all = zeros[0] + zeros[1];
    if (content.length % 2 != 0 || all * 25 < content.length) {
      return StandardCharsets.UTF_8;
    }
    if (zeros[0] * 50 < zeros[1]) {
      return StandardCharsets.UTF_16LE;
    }
    return zeros[1] * 50 < zeros[0] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
  }

  private static Charset mostUsual(byte[] content) {
    Charset best = USUAL.getFirst();
    double most = 0;
    for (Charset charset : USUAL) {
      double score = score(new String(content, 0, Math.min(MOST_READ, content.length), charset));
      if (score > most) {
        most = score;
        best = charset;
      }
    }
    return best;
  }

  private static double score(String text) {
    double score = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter > 0x7F) {
        char before = i == 0 ? ' ' : text.charAt(i - 1);
        char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
        score += Character.isLetter(letter) ? letter(before, letter, after) : sign(letter);
      }
    }
    return score;
  }

  private static double sign(char sign) {
    if (sign == '\uFFFD' || Character.isISOControl(sign) || !Character.isDefined(sign)) {
      return -10;
    }
    return SIGNS.indexOf(sign) >= 0 || Character.getType(sign) == Character.NON_SPACING_MARK
        ? 0.5
        : -2;
  }

  private static double letter(char before, char letter, char after) {
    UnicodeScript script = UnicodeScript.of(letter);
    boolean usual = CHINESE.indexOf(letter) >= 0;
    if (!usual && (isOther(script, before) || isOther(script, after))) {
      return -5;
    }
    return switch (script) {
      case CYRILLIC -> cyrillic(before, letter);
      case ARABIC -> ARABIC.indexOf(letter) >= 0 ? 3 : letter > 'ي' ? -2 : 1;
      // A Chinese character takes two bytes.
      case HAN -> usual ? 6 : letter > '\u9FFF' ? -4 : 2;
      case LATIN -> latin(before, letter, after);
      default -> -4;
    };
  }

  // Digits and signs go with every script.
  private static boolean isOther(UnicodeScript script, char neighbour) {
    return Character.isLetter(neighbour) && UnicodeScript.of(neighbour) != script;
  }

  private static double cyrillic(char before, char letter) {
    if (Character.isUpperCase(letter)) {
      boolean frequent = RUSSIAN.indexOf(Character.toLowerCase(letter)) >= 0;
      return Character.isLowerCase(before) ? -4 : frequent ? 2.5 : 0.7;
    }
    if (RUSSIAN.indexOf(letter) >= 0) {
      return 3;
    }
    return RARE_RUSSIAN.indexOf(letter) >= 0 ? 0 : 1;
  }

  // Accented letters stand between plain ones.
  private static double latin(char before, char letter, char after) {
    boolean alone = before <= 0x7F && after <= 0x7F;
    boolean capitalInside = Character.isUpperCase(letter) && Character.isLowerCase(before);
    return alone && !capitalInside ? 2 : -2;
  }
}
