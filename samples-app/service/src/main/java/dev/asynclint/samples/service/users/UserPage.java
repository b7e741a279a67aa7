package dev.asynclint.samples.service.users;

import java.util.List;

/**
 * Some of the active users, in the order of their ids.
 *
 * @param page counted from 0
 * @param size how many users a full page has
 * @param total how many active users there are on all pages
 */
public record UserPage(List<User> users, int page, int size, long total) {

  /** The most users of a page that clients may ask for. */
  public static final int MAX_SIZE = 100;
}
