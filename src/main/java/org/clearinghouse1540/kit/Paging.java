package org.clearinghouse1540.kit;

import java.util.ArrayList;
import java.util.List;

/**
 * The part of a long list that one page shows. A query takes {@link #offset} and {@link #size} and
 * has a stable order; the links to the other pages are in {@code frame/pages.jte}.
 *
 * @param page the number of the page, from 1
 * @param found how many lines the whole list has
 * @param size how many lines a page has
 */
public record Paging(int page, int found, int size) {
  /** The number of lines of a page with a line for each record. */
  public static final int LINES = 100;

  private static final int NEAR = 3;

  /**
   * The page with a number.
   *
   * @param wanted as in the address; the nearest page if there is none with this number
   */
  public static Paging of(String wanted, int found, int size) {
    int pages = pages(found, size);
    int page = wanted.matches("\\d{1,6}") ? Math.clamp(Integer.parseInt(wanted), 1, pages) : 1;
    return new Paging(page, found, size);
  }

  private static int pages(int found, int size) {
    return Math.max(1, (found + size - 1) / size);
  }

  /** The number of pages. */
  public int pages() {
    return pages(found, size);
  }

  /** The number of lines before this page. */
  public int offset() {
    return (page - 1) * size;
  }

  /** The numbers that a page links: the first, the last, and those near it; 0 for a gap. */
  public List<Integer> linked() {
    List<Integer> numbers = new ArrayList<>();
    for (int number = 1; number <= pages(); number++) {
      if (number == 1 || number == pages() || Math.abs(number - page) <= NEAR) {
        numbers.add(number);
      } else if (numbers.getLast() != 0) {
        numbers.add(0);
      }
    }
    return numbers;
  }

  /** The lines of this page from a list that was read as a whole. */
  public <T> List<T> of(List<T> all) {
    return all.stream().skip(offset()).limit(size).toList();
  }
}
