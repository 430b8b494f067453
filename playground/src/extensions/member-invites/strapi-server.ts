interface Plugin {
  contentTypes: { member: { schema: { attributes: Record<string, unknown> } } };
}

/** What this site wants to know of its members, beside what the plugin keeps itself. */
export default (plugin: Plugin): Plugin => {
  const { schema } = plugin.contentTypes.member;
  schema.attributes = {
    ...schema.attributes,
    phone: { type: 'string', maxLength: 40 },
    paymentMethod: { type: 'enumeration', enum: ['card', 'invoice', 'direct debit'] },
  };
  return plugin;
};
