package org.tats.common;

/**
 * Something that happened and is kept in the audit trail. Published inside the transaction that made it; the audit row
 * is written by the same transaction, so that neither can be without the other.
 */
public interface DomainEvent {

    Audited audited();
}
