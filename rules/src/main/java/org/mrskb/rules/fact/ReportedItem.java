package org.mrskb.rules.fact;

/**
 * An item or a folder that a move report names.
 *
 * @param kind for example {@code CorruptItem} or {@code MissingItem}
 * @param entryId the item, in hexadecimal
 * @param folderEntryId the folder, in hexadecimal
 * @param size in bytes
 * @param failure why the item was skipped, which is no failure of the move
 */
public record ReportedItem(
    @Property(value = "Kind", named = true) String kind,
    @Property("FolderName") String folderName,
    @Property("Subject") String subject,
    @Property({"MessageClass", "ItemClass"}) String messageClass,
    @Property({"MessageSize", "Size"}) Long size,
    @Property({"EntryId", "ItemEntryId"}) String entryId,
    @Property("FolderId") String folderEntryId,
    @Property({"ScoringClassifications", "Score"}) String scoring,
    @Property("DateSent") String dateSent,
    @Property("DateReceived") String dateReceived,
    @Property("Sender") String sender,
    @Property("Recipient") String recipient,
    @Property("Failure") String failure) {}
