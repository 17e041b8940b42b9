package org.mrskb.engine.citation;

/**
 * Where a folder of a repository is published.
 *
 * @param repository name of the repository
 * @param folder folder of its pages; {@code *} stands for any one name
 * @param url address of the folder
 */
public record PageLayout(String repository, String folder, String url) {

  /** What follows the folder in a path, empty if the path lies elsewhere. */
  String below(String path) {
    String[] wanted = folder.split("/", -1);
    String rest = path;
    for (String name : wanted) {
      int slash = rest.indexOf('/');
      if (slash < 0 || !(name.equals("*") || name.equals(rest.substring(0, slash)))) {
        return "";
      }
      rest = rest.substring(slash + 1);
    }
    return rest;
  }
}
