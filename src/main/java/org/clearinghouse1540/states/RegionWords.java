package org.clearinghouse1540.states;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.TextFolding;

/**
 * Words for regions with more than one meaning, or without a list of their members: the States that
 * are certainly meant, and those that may be meant. Nothing is made up: a word without a list in
 * the reference data has only States that it may mean.
 */
final class RegionWords {
  private static final String ANY = "any";

  /**
   * The States that a word means at a date.
   *
   * @param sure the States that are in every meaning
   * @param perhaps all States that are in some meaning; empty if these may be any
   */
  record Extent(Set<String> sure, Optional<Set<String>> perhaps) {
    /** The States of the widest meaning; empty if these may be any. */
    Set<String> widest() {
      return perhaps.orElse(Set.of());
    }

    /** The certain States, or those that may be meant if none is certain. */
    Set<String> core() {
      return sure.isEmpty() ? widest() : sure;
    }

    /** Whether a State is meant; empty if that depends on the meaning. */
    Optional<Boolean> holds(String code) {
      if (sure.contains(code)) {
        return Optional.of(true);
      }
      return perhaps.isEmpty() || perhaps.get().contains(code)
          ? Optional.empty()
          : Optional.of(false);
    }
  }

  private record Row(List<String> sure, List<String> perhaps) {}

  private final Map<String, Row> rows = new HashMap<>();
  private final List<String> before = new ArrayList<>();
  private final List<String> after = new ArrayList<>();

  RegionWords() {
    for (Table.Row row : Table.fromData("states/data/region_words.csv").rows()) {
      Row meaning = new Row(parts(row.get("sure")), parts(row.get("perhaps")));
      rows.put(plain(row.require("word")), meaning);
      for (String variant : row.require("variants").split("\\|")) {
        rows.put(plain(variant), meaning);
      }
    }
    for (Table.Row row : Table.fromData("states/data/region_frames.csv").rows()) {
      List<String> frames = row.require("place").equals("before") ? before : after;
      for (String words : row.require("words").split("\\|")) {
        frames.add(plain(words));
      }
    }
  }

  boolean knows(String name) {
    return rows.containsKey(name);
  }

  /**
   * The States that a word means.
   *
   * @param members the members of a region or group at a date; a code means itself
   */
  Optional<Extent> of(String name, String date, BiFunction<String, String, Set<String>> members) {
    Row row = rows.get(name);
    if (row == null) {
      return Optional.empty();
    }
    Set<String> sure = union(row.sure(), date, members);
    if (row.perhaps().contains(ANY)) {
      return Optional.of(new Extent(sure, Optional.empty()));
    }
    Set<String> perhaps = union(row.perhaps(), date, members);
    perhaps.addAll(sure);
    return Optional.of(new Extent(sure, Optional.of(perhaps)));
  }

  /** The words themselves, then without what frames them, as in 'member States of'. */
  List<String> forms(String plain) {
    List<String> forms = new ArrayList<>();
    forms.add(plain);
    for (int i = 0; i < forms.size() && i < 60; i++) {
      String form = forms.get(i);
      before.forEach(frame -> add(forms, form.startsWith(frame + " "), form, frame.length() + 1));
      for (String frame : after) {
        String rest =
            form.endsWith(" " + frame) || Character.isIdeographic(frame.charAt(0))
                ? form.replaceFirst(" ?" + frame + "$", "")
                : form;
        add(forms, !rest.equals(form) && !rest.isEmpty(), rest, 0);
      }
    }
    return forms;
  }

  private static void add(List<String> forms, boolean fits, String form, int from) {
    if (fits && !forms.contains(form.substring(from))) {
      forms.add(form.substring(from));
    }
  }

  private static Set<String> union(
      List<String> parts, String date, BiFunction<String, String, Set<String>> members) {
    Set<String> all = new TreeSet<>();
    for (String part : parts) {
      Set<String> common = new TreeSet<>();
      boolean first = true;
      for (String name : part.split(" & ")) {
        Set<String> those =
            name.matches("[A-Z]{3}") ? Set.of(name) : members.apply(name.strip(), date);
        if (first) {
          common.addAll(those);
        } else {
          common.retainAll(those);
        }
        first = false;
      }
      all.addAll(common);
    }
    return all;
  }

  private static List<String> parts(String cell) {
    return cell.isBlank() ? List.of() : List.of(cell.strip().split("; "));
  }

  private static String plain(String words) {
    return TextFolding.IGNORING_DIACRITICS.words(TextFolding.IGNORING_DIACRITICS.fold(words));
  }
}
