/** Receipts in PostgreSQL. */
package com.acme.payments.database;
