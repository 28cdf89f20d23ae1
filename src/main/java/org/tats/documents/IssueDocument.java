package org.tats.documents;

import org.jspecify.annotations.Nullable;
import org.tats.common.PupilId;

/**
 * Write a document and keep it.
 *
 * @param id chosen by who asks: twice is the same as once
 * @param pupil whom it is about; null for a report about several
 * @param way how it goes to its addressee
 */
public record IssueDocument(DocumentId id, @Nullable PupilId pupil, DocumentWay way, Letter letter) {}
