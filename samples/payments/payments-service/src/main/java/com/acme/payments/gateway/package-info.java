/** The card gateway over HTTP. */
package com.acme.payments.gateway;
