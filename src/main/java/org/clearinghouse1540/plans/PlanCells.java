package org.clearinghouse1540.plans;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.NumberText;

/**
 * The cells of one row of a plan in a file, read into the content of a line. A cell whose value is
 * not certain is refused with the reason, and its column stays as in a new line.
 */
final class PlanCells {
  private static final int BODIES = 1_000;
  private static final int ACTION = 5_000;
  private static final Pattern MONEY =
      Pattern.compile(
          "(?<before>[A-Z]{3})?\\s*(?<amount>[\\d.,\\s\\u00a0\\u202f]+)\\s*(?<after>[A-Z]{3})?");
  // Groups of three digits with commas, and decimals after a point: no other reading is possible.
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+\\.\\d{1,2}");
  private final Map<PlanColumn, String> texts;
  private final PlanWords words;
  private final PlanDates dates;
  private final PlanFieldNames.Reader names;
  private final Map<PlanColumn, Message> refused = new EnumMap<>(PlanColumn.class);
  private final Set<PlanColumn> given = EnumSet.noneOf(PlanColumn.class);

  /**
   * Prepares the cells of a row.
   *
   * @param texts the text of each column that is not blank
   */
  PlanCells(
      Map<PlanColumn, String> texts,
      PlanWords words,
      PlanDates dates,
      PlanFieldNames.Reader names) {
    this.texts = texts;
    this.words = words;
    this.dates = dates;
    this.names = names;
  }

  /** The columns whose cells could not be read, with the reasons, after {@link #line}. */
  Map<PlanColumn, Message> refused() {
    return refused;
  }

  /** Reads the line. */
  FoundLine line(String place) {
    LineContent content =
        new LineContent(
            fields(),
            "",
            text(PlanColumn.ACTION, ACTION),
            text(PlanColumn.LEAD, BODIES),
            "",
            text(PlanColumn.PARTNERS, BODIES),
            results(),
            text(PlanColumn.FUNDS, BODIES));
    return new FoundLine(place, number(), content, List.copyOf(given));
  }

  private String cell(PlanColumn column) {
    return texts.getOrDefault(column, "").strip();
  }

  private void refuse(PlanColumn column, String reason, Object... arguments) {
    given.remove(column);
    refused.put(column, Message.of(reason, arguments));
  }

  private String text(PlanColumn column, int longest) {
    String text = cell(column);
    if (text.length() > longest) {
      refuse(column, "plans.unplaced.long", longest);
      return "";
    }
    give(column);
    return text;
  }

  // A blank cell gives nothing: what is on record stays.
  private void give(PlanColumn column) {
    if (!cell(column).isEmpty()) {
      given.add(column);
    }
  }

  private int number() {
    String text = cell(PlanColumn.NUMBER).replaceFirst("[.)]$", "");
    Optional<Long> number = NumberText.readWhole(text).filter(n -> n > 0 && n < 1_000_000);
    if (number.isEmpty() && !text.isEmpty()) {
      refuse(PlanColumn.NUMBER, "plans.unplaced.number");
    }
    return number.orElse(0L).intValue();
  }

  private List<String> fields() {
    String text = cell(PlanColumn.FIELDS);
    Optional<List<String>> fields = names.read(text);
    if (fields.isEmpty()) {
      refuse(PlanColumn.FIELDS, "plans.unplaced.fields");
      return List.of();
    }
    give(PlanColumn.FIELDS);
    return fields.get();
  }

  private LineContent.Results results() {
    PlanDates.Period period = period();
    Optional<BigDecimal> cost = cost();
    return new LineContent.Results(
        progress(),
        period.begins(),
        period.ends(),
        text(PlanColumn.INDICATOR, BODIES),
        cost,
        cost.isEmpty() ? "" : currency(),
        text(PlanColumn.EVIDENCE, ACTION));
  }

  private PlanProgress progress() {
    String text = cell(PlanColumn.PROGRESS);
    Optional<PlanProgress> found = words.progress(text);
    if (found.isEmpty() && !text.isEmpty()) {
      refuse(PlanColumn.PROGRESS, "plans.unplaced.progress");
    } else {
      give(PlanColumn.PROGRESS);
    }
    return found.orElse(PlanProgress.NOT_STARTED);
  }

  // A file has one column for the period, or two for its start and end.
  private PlanDates.Period period() {
    boolean whole = !cell(PlanColumn.PERIOD).isEmpty();
    if (whole) {
      Optional<PlanDates.Period> period = dates.period(cell(PlanColumn.PERIOD));
      boolean possible = period.filter(PlanCells::isPossible).isPresent();
      if (possible) {
        give(PlanColumn.PERIOD);
      } else {
        refuse(PlanColumn.PERIOD, "plans.unplaced.date");
      }
      for (PlanColumn other : List.of(PlanColumn.BEGINS, PlanColumn.ENDS)) {
        if (!cell(other).isEmpty()) {
          refuse(other, "plans.unplaced.twice");
        }
      }
      return possible ? period.orElseThrow() : new PlanDates.Period("", "");
    }
    PlanDates.Period period = new PlanDates.Period(date(PlanColumn.BEGINS), date(PlanColumn.ENDS));
    if (isPossible(period)) {
      return period;
    }
    refuse(PlanColumn.BEGINS, "plans.unplaced.period");
    refuse(PlanColumn.ENDS, "plans.unplaced.period");
    return new PlanDates.Period("", "");
  }

  private static boolean isPossible(PlanDates.Period period) {
    return PlanPeriod.problems(period.begins(), period.ends()).isEmpty();
  }

  private String date(PlanColumn column) {
    String text = cell(column);
    Optional<String> date = dates.date(text);
    if (date.isEmpty() && !text.isEmpty()) {
      refuse(column, "plans.unplaced.date");
    } else {
      give(column);
    }
    return date.orElse("");
  }

  private Optional<BigDecimal> cost() {
    if (cell(PlanColumn.COST).isEmpty()) {
      if (!cell(PlanColumn.CURRENCY).isEmpty()) {
        refuse(PlanColumn.CURRENCY, "plans.unplaced.cost");
      }
      return Optional.empty();
    }
    Optional<BigDecimal> amount = money().flatMap(found -> amount(found.group("amount")));
    if (amount.isEmpty() || currency().isEmpty()) {
      List<PlanColumn> both = new ArrayList<>(List.of(PlanColumn.COST));
      if (!cell(PlanColumn.CURRENCY).isEmpty()) {
        both.add(PlanColumn.CURRENCY);
      }
      both.forEach(column -> refuse(column, "plans.unplaced.cost"));
      return Optional.empty();
    }
    give(PlanColumn.COST);
    give(PlanColumn.CURRENCY);
    return amount;
  }

  private Optional<Matcher> money() {
    Matcher money =
        MONEY.matcher(NumberText.westernDigits(cell(PlanColumn.COST)).toUpperCase(Locale.ROOT));
    return money.matches() ? Optional.of(money) : Optional.empty();
  }

  private static Optional<BigDecimal> amount(String text) {
    String plain = text.strip();
    return NumberText.readAmount(GROUPED.matcher(plain).matches() ? plain.replace(",", "") : plain);
  }

  // One currency: before or after the amount, or in its own column.
  private String currency() {
    List<String> found = new ArrayList<>();
    money()
        .ifPresent(
            money -> {
              Optional.ofNullable(money.group("before")).ifPresent(found::add);
              Optional.ofNullable(money.group("after")).ifPresent(found::add);
            });
    String own = cell(PlanColumn.CURRENCY).toUpperCase(Locale.ROOT);
    if (!own.isEmpty()) {
      found.add(own);
    }
    return found.size() == 1 && found.getFirst().matches("[A-Z]{3}") ? found.getFirst() : "";
  }
}
