interface MemberSchema {
  attributes: Record<string, unknown>;
  config: { metadatas: Record<string, unknown> };
}

interface Plugin {
  contentTypes: { member: { schema: MemberSchema } };
}

/** Labels an attribute for the Content Manager. */
const called = (label: string) => ({ edit: { label }, list: { label } });

/** The labels of the join page. */
const paymentLabels = {
  label: {
    en: 'Payment method',
    fr: 'Moyen de paiement',
    de: 'Zahlungsart',
    es: 'Forma de pago',
    nl: 'Betaalwijze',
  },
  options: {
    card: { en: 'Card', fr: 'Carte', de: 'Karte', es: 'Tarjeta', nl: 'Kaart' },
    invoice: { en: 'Invoice', fr: 'Facture', de: 'Rechnung', es: 'Factura', nl: 'Factuur' },
    'direct debit': {
      en: 'Direct debit',
      fr: 'Prélèvement',
      de: 'Lastschrift',
      es: 'Domiciliación bancaria',
      nl: 'Automatische incasso',
    },
  },
};

/** Adds this site's own attributes of members to those of the plugin. */
export default (plugin: Plugin): Plugin => {
  const { schema } = plugin.contentTypes.member;
  schema.attributes = {
    ...schema.attributes,
    phone: {
      type: 'string',
      maxLength: 40,
      pluginOptions: {
        'member-invites': {
          label: { en: 'Phone', fr: 'Téléphone', de: 'Telefon', es: 'Teléfono', nl: 'Telefoon' },
        },
      },
    },
    paymentMethod: {
      type: 'enumeration',
      enum: ['card', 'invoice', 'direct debit'],
      pluginOptions: { 'member-invites': paymentLabels },
    },
    /** Shows a member's bookings on their page in the Content Manager. */
    bookings: {
      type: 'relation',
      relation: 'oneToMany',
      target: 'api::booking.booking',
      mappedBy: 'member',
    },
  };
  Object.assign(schema.config.metadatas, {
    phone: called('Phone'),
    paymentMethod: called('Payment method'),
    bookings: called('Bookings'),
  });
  return plugin;
};
