package org.clearinghouse1540.counts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.web.Template;

/**
 * The records behind a number.
 *
 * @param number the number
 * @param values the values of the dimensions of the rule, as the records have them
 * @param names the names of these values
 */
@Template("counts/list.jte")
record RecordListView(
    RecordRule rule,
    CountedNumber number,
    List<String> values,
    List<String> names,
    List<RecordCounts.Listed> records,
    Paging paging) {
  RecordListView {
    values = List.copyOf(values);
    names = List.copyOf(names);
    records = List.copyOf(records);
  }

  /** The address of the list behind a number. */
  static String address(RecordRule rule, CountedNumber number, List<String> values) {
    StringBuilder address =
        new StringBuilder("/counts/records/list?rule=")
            .append(encoded(rule.text()))
            .append("&number=")
            .append(number.key());
    values.forEach(value -> address.append("&value=").append(encoded(value)));
    return address.toString();
  }

  /** The address of the pages of this list, without the number. */
  String pages() {
    return address(rule, number, values) + "&page=";
  }

  /** The address of the count. */
  String back() {
    return "/counts/records?rule=" + encoded(rule.text());
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
