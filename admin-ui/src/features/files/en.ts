export default {
  files: {
    title: 'Files',
    choose: 'Choose files',
    empty: 'Agreements, statutes, minutes and whatever else belongs to this record lie here.',
    drop_hint: 'Drag files here or choose them: PDF, office documents, pictures, texts and ZIP, up to %{limit} MB each.',
    drop_here: 'Drop here',
    uploads: 'Files on their way',
    state: { waiting: 'waiting', sending: 'being uploaded' },
    announce:
      '%{name} is being uploaded, %{smart_count} more is waiting |||| %{name} is being uploaded, %{smart_count} more are waiting',
    stored: '%{name} is stored',
    cancel: 'Cancel the upload of %{name}',
    dismiss: 'Remove the notice about %{name}',
    save: 'download',
    loading: 'loading',
    archive: 'Archive %{name}',
    show_more: 'Show %{smart_count} more',
    archived: 'One archived file |||| %{smart_count} archived files',
    archived_title: 'Archived files',
    refused: {
      too_large: 'Larger than %{limit} MB. Please make the file smaller or split it.',
      unknown_kind: 'This kind of file is not kept. PDF, office documents, pictures, texts and ZIP are possible.',
      wrong_content: 'Name and content do not agree: the content is not what the ending “%{extension}” says.',
    },
  },
  timeline: {
    kind: {
      files: { added: 'File added', archived: 'File archived', restored: 'File restored' },
    },
  },
  events: {
    files: {
      added: '%{actor} added a file to %{subject}',
      archived: '%{actor} archived a file of %{subject}',
      restored: '%{actor} restored a file of %{subject}',
    },
  },
};
