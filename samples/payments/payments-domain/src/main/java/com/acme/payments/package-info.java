/** What Acme's payments are about, whatever carries them out. */
package com.acme.payments;
