/** What the world sees. */
package com.acme.payments.http;
