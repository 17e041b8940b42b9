package org.mrskb.rules.reader;

import java.util.List;
import java.util.Locale;
import org.mrskb.engine.paste.Draft;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Reader;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Span;
import org.mrskb.engine.paste.Squeezed;
import org.mrskb.rules.fact.CopyProgress;
import org.mrskb.rules.fact.MoveScope;
import org.mrskb.rules.fact.ReportedItem;
import org.mrskb.rules.fact.RetryState;

/** Reads what move reports say in sentences: progress, items, retries. */
final class MoveReportReader implements Reader {
  private static final int MOST = 1000;
  private static final int LONGEST_ITEM = 600;

  private static final List<String> RETRIES =
      List.of(
          "thesystemwillretry",
          "willberetried",
          "willretryautomatically",
          "systemwiederholtdenvorgang",
          "vorgangwirdwiederholt",
          "lesyst\u00e8mevar\u00e9essayer",
          "lesyst\u00e8mer\u00e9essaiera");

  @Override
  public void read(Paste paste, Sightings sightings) {
    progress(paste, sightings);
    items(paste, sightings);
    listed(paste, sightings);
    retries(paste, sightings);
    scope(paste, sightings);
  }

  /** {@code Copy progress: 799/799 messages, 25 MB (26,215,094 bytes)/25 MB (…), 0/0 folders}. */
  private static void progress(Paste paste, Sightings sightings) {
    Squeezed view = paste.squeezed();
    String s = view.chars();
    String key = "copyprogress:";
    int added = 0;
    for (int at = s.indexOf(key); at >= 0 && added < MOST; at = s.indexOf(key, at + key.length())) {
      int end = Math.min(s.length(), at + 240);
      Draft<CopyProgress> draft = Draft.of(CopyProgress.class);
      int messages = Text.find(s, "messages", at, end);
      pair(s, at + key.length(), messages, "messages", view, draft);
      int folders = Text.find(s, "folders", at, end);
      int comma = folders < 0 ? -1 : s.lastIndexOf(',', folders);
      if (comma > at) {
        pair(s, comma + 1, folders, "folders", view, draft);
      }
      int open = Text.find(s, "(", at, end);
      int second = open < 0 ? -1 : Text.find(s, "(", open + 1, end);
      bytes(s, open, "bytes", view, draft);
      bytes(s, second, "bytesTotal", view, draft);
      if (!draft.isEmpty()) {
        sightings.add(draft.build(paste));
        added++;
      }
    }
  }

  private static void pair(
      String s, int from, int to, String field, Squeezed view, Draft<CopyProgress> draft) {
    int slash = to < 0 ? -1 : Text.find(s, "/", from, to);
    if (slash > from) {
      draft.put(field, Values.bytes(s.substring(from, slash)), view.span(from, slash));
      draft.put(field + "Total", Values.bytes(s.substring(slash + 1, to)), view.span(slash, to));
    }
  }

  private static void bytes(
      String s, int open, String field, Squeezed view, Draft<CopyProgress> draft) {
    int close = open < 0 ? -1 : Text.find(s, ")", open, open + 40);
    if (close > open) {
      draft.put(field, Values.bytes(s.substring(open, close + 1)), view.span(open, close));
    }
  }

  /** {@code [len=46, data=0000…]} of items and folders, message class and size beside them. */
  private static void items(Paste paste, Sightings sightings) {
    Squeezed view = paste.squeezed();
    String s = view.chars();
    Draft<ReportedItem> draft = null;
    int last = 0;
    int added = 0;
    for (int at = view.indexOf("[len="); at >= 0 && added < MOST; at = s.indexOf("[len=", at + 5)) {
      int data = Text.find(s, "data=", at, at + 20);
      int end = data < 0 ? -1 : data + 5;
      while (end >= 0
          && end < s.length()
          && Character.digit(s.charAt(end), 16) >= 0
          && end - at < 600) {
        end++;
      }
      if (end <= data + 5) {
        continue;
      }
      boolean folder = Text.find(s, "folder", Math.max(0, at - 48), at) >= 0;
      String field = folder ? "folderEntryId" : "entryId";
      if (draft != null && (at - last > 600 || draft.get(field) != null)) {
        sightings.add(draft.build(paste));
        added++;
        draft = null;
      }
      draft = draft == null ? Draft.of(ReportedItem.class) : draft;
      draft.put(field, Text.exact(paste, data + 5, end), view.span(data + 5, end));
      described(paste, s, end, draft);
      last = end;
    }
    if (draft != null) {
      sightings.add(draft.build(paste));
    }
  }

  /** {@code Item (IPM.Note) Subject:"scan", Size: 152 MB (…), Folder:"Archive"}. */
  private static void listed(Paste paste, Sightings sightings) {
    String text = paste.text();
    String key = "Item (";
    int added = 0;
    for (int at = text.indexOf(key); at >= 0 && added < MOST; at = text.indexOf(key, at + 1)) {
      int end = Math.min(Text.endOfLine(text, at), at + LONGEST_ITEM);
      int type = at + key.length();
      int close = Text.find(text, ")", type, end);
      int subject = close < 0 ? -1 : Text.find(text, "Subject:", close, end);
      if (subject < 0 || !text.startsWith("IPM", type)) {
        continue;
      }
      Draft<ReportedItem> item = Draft.of(ReportedItem.class);
      item.put("messageClass", text.substring(type, close), new Span(type, close));
      quoted(text, subject + "Subject:".length(), end, "subject", item);
      int size = Text.find(text, "Size:", subject, end);
      int bytes = size < 0 ? -1 : Text.find(text, ")", size, end);
      if (bytes > 0) {
        item.put("size", Values.bytes(text.substring(size, bytes + 1)), new Span(size, bytes + 1));
      }
      int folder = Text.find(text, "Folder:", subject, end);
      if (folder > 0) {
        quoted(text, folder + "Folder:".length(), end, "folderName", item);
      }
      sightings.add(item.build(paste));
      added++;
    }
  }

  private static void quoted(
      String text, int from, int end, String field, Draft<ReportedItem> item) {
    int open = Text.skipBlanks(text, from);
    int close = open < end && text.charAt(open) == '"' ? Text.find(text, "\"", open + 1, end) : -1;
    if (close > open + 1) {
      item.put(field, text.substring(open + 1, close), new Span(open + 1, close));
    }
  }

  private static void described(Paste paste, String s, int from, Draft<ReportedItem> draft) {
    int next = Text.find(s, "[len=", from, from + 300);
    int end = next < 0 ? Math.min(s.length(), from + 300) : next;
    int type = Text.find(s, "messageclass:", from, end);
    if (type >= 0) {
      int start = type + "messageclass:".length();
      int stop = start;
      while (stop < end
          && ("\"'".indexOf(s.charAt(stop)) >= 0
              || Text.isHostChar(s.charAt(stop))
              || s.charAt(stop) == '_')) {
        stop++;
      }
      String printed = Values.unquoted(Text.exact(paste, start, stop));
      draft.put(
          "messageClass", printed.isEmpty() ? null : printed, paste.squeezed().span(start, stop));
    }
    int size = Text.find(s, "size:", from, end);
    int bytes = size < 0 ? -1 : Text.find(s, "bytes)", size, end);
    if (bytes > 0) {
      int open = s.lastIndexOf('(', bytes);
      draft.put(
          "size",
          Values.bytes(s.substring(open, bytes + 6)),
          paste.squeezed().span(open, bytes + 6));
    }
  }

  private static void retries(Paste paste, Sightings sightings) {
    Squeezed view = paste.squeezed();
    String s = view.chars();
    for (String phrase : RETRIES) {
      int at = view.indexOf(phrase);
      if (at >= 0) {
        int end = at + phrase.length();
        Draft<RetryState> draft = Draft.of(RetryState.class);
        draft.put("willRetry", true, view.span(at, end));
        attempts(s, end, view, draft);
        sightings.add(draft.build(paste));
        break;
      }
    }
    int quit = view.indexOf("toomanytransientfailures");
    if (quit < 0) {
      return;
    }
    Draft<RetryState> draft = Draft.of(RetryState.class);
    int end = quit + "toomanytransientfailures".length();
    draft.put("gaveUp", true, view.span(quit, end));
    if (end < s.length() && s.charAt(end) == '(') {
      int close = Text.find(s, ")", end, end + 12);
      if (close > end) {
        draft.put("attempt", Values.integer(s.substring(end + 1, close)), view.span(end, close));
      }
    }
    int common = Text.find(s, "mostcommonfailureis", end, end + 300);
    int hit = common < 0 ? -1 : Text.find(s, "withthehitcount", common, common + 240);
    if (hit > 0) {
      int from = common + "mostcommonfailureis".length();
      String type = Text.exact(paste, from, hit);
      draft.put("mostCommonType", FailureReader.isType(type) ? type : null, view.span(from, hit));
      int number = hit + "withthehitcount".length();
      int stop = number;
      while (stop < s.length() && stop - number < 8 && Character.isDigit(s.charAt(stop))) {
        stop++;
      }
      draft.put("mostCommonCount", Values.integer(s.substring(number, stop)), view.span(hit, stop));
    }
    sightings.add(draft.build(paste));
  }

  /** {@code (3/60)} behind the sentence. */
  private static void attempts(String s, int from, Squeezed view, Draft<RetryState> draft) {
    int close =
        from < s.length() && s.charAt(from) == '(' ? Text.find(s, ")", from, from + 16) : -1;
    int slash = close < 0 ? -1 : Text.find(s, "/", from, close);
    if (slash > 0) {
      draft.put("attempt", Values.integer(s.substring(from + 1, slash)), view.span(from, close));
      draft.put("limit", Values.integer(s.substring(slash + 1, close)), view.span(from, close));
    }
  }

  private static void scope(Paste paste, Sightings sightings) {
    Squeezed view = paste.squeezed();
    for (String phrase :
        List.of(
            "primaryonlymove",
            "primary-onlymove",
            "-primaryonly",
            "archiveonlymove",
            "archive-onlymove",
            "-archiveonly")) {
      int at = view.indexOf(phrase);
      if (at >= 0) {
        Span words = view.span(at, at + phrase.length());
        String field =
            phrase.toLowerCase(Locale.ROOT).contains("primary") ? "primaryOnly" : "archiveOnly";
        sightings.add(Draft.of(MoveScope.class).put(field, true, words).build(paste));
      }
    }
  }
}
